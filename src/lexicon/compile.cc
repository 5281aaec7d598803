#include "lexicon/compile.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <span>

#include "lexicon/starts.h"

namespace claimdiff::lexicon {

namespace {

constexpr std::size_t kMaxSenses = 32;  // of one word; the rest is noise

struct Table {
  std::vector<Slot> words;  // ascending by hash, before those of forms
  std::vector<Sense> senses;
};

// Files `found` as the senses of one word, as shares that add up to 1 at most.
Slot AddSenses(std::uint64_t hash, std::vector<Sense> found, Table* table) {
  float total = 0;
  for (const Sense& sense : found) total += sense.weight;
  std::stable_sort(
      found.begin(), found.end(),
      [](const Sense& x, const Sense& y) { return x.weight > y.weight; });
  if (found.size() > kMaxSenses) found.resize(kMaxSenses);
  const Slot slot{hash, static_cast<std::uint32_t>(table->senses.size()),
                  static_cast<std::uint16_t>(found.size())};
  for (Sense& sense : found) {
    sense.weight /= std::max(total, 1.F);
    table->senses.push_back(sense);
  }
  return slot;
}

Table Gather(std::vector<Row> rows) {
  SortRows(&rows);
  Table table;
  for (std::size_t i = 0; i < rows.size();) {
    const std::uint64_t hash = rows[i].hash;
    std::vector<Sense> found;
    for (; i < rows.size() && rows[i].hash == hash; ++i) {
      // Dictionaries that agree do not add up: the strongest one counts.
      if (!found.empty() && found.back().meaning == rows[i].meaning) continue;
      found.push_back({rows[i].meaning, rows[i].weight});
    }
    table.words.push_back(AddSenses(hash, std::move(found), &table));
  }
  return table;
}

// Null if there is none. REQUIRES: `words` ascend by hash.
const Slot* FindSlot(std::uint64_t hash, std::span<const Slot> words) {
  const auto at = std::lower_bound(
      words.begin(), words.end(), hash,
      [](const Slot& slot, std::uint64_t h) { return slot.hash < h; });
  return at == words.end() || at->hash != hash ? nullptr : &*at;
}

using Weights = std::map<Concept, float>;

std::vector<Sense> SensesOf(const Weights& weights) {
  std::vector<Sense> senses;
  for (const auto& [meaning, weight] : weights) {
    senses.push_back({meaning, weight});
  }
  return senses;
}

std::span<const Sense> SensesAt(const Slot& slot, const Table& table) {
  return std::span(table.senses).subspan(slot.first, slot.count);
}

// The senses of a form of several words: what each means, in equal shares.
std::vector<Sense> Mixed(std::span<const Form> group, const Table& table) {
  Weights weights;
  for (const Form& form : group) {
    const Slot& base = *FindSlot(form.base, table.words);
    for (const Sense& sense : SensesAt(base, table)) {
      weights[sense.meaning] += sense.weight / static_cast<float>(group.size());
    }
  }
  return SensesOf(weights);
}

// A form of one word shares that word's senses, and so costs a slot only.
// Forms of the same several words share theirs too.
void AddForms(std::vector<Form> forms, Table* table) {
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  std::map<std::vector<std::uint64_t>, Slot> mixed;
  std::vector<Slot> added;
  for (std::size_t i = 0; i < forms.size();) {
    const std::size_t first = i;
    std::vector<std::uint64_t> bases;
    for (; i < forms.size() && forms[i].form == forms[first].form; ++i) {
      bases.push_back(forms[i].base);
    }
    Slot slot;
    if (bases.size() == 1) {
      slot = *FindSlot(bases[0], table->words);
    } else if (const auto at = mixed.find(bases); at != mixed.end()) {
      slot = at->second;
    } else {
      const std::span<const Form> group(&forms[first], i - first);
      slot = AddSenses(forms[first].form, Mixed(group, *table), table);
      mixed.emplace(bases, slot);
    }
    slot.hash = forms[first].form;
    added.push_back(slot);
  }
  table->words.insert(table->words.end(), added.begin(), added.end());
}

void Raise(Concept meaning, float weight, Weights* weights) {
  float& of = (*weights)[meaning];
  of = std::max(of, weight);
}

// Adds what texts taught to what dictionaries know of the word, or else of its
// stem. Of the other words, and of their stems, only texts know.
void AddLearnt(const std::vector<LearntRow>& learnt, Table* table) {
  std::vector<Slot>& words = table->words;
  std::sort(words.begin(), words.end(),
            [](const Slot& x, const Slot& y) { return x.hash < y.hash; });
  std::map<std::uint64_t, Weights> known, unknown;
  for (const LearntRow& row : learnt) {
    const Slot* slot = FindSlot(row.hash, words);
    if (slot == nullptr) slot = FindSlot(row.stem, words);
    if (slot == nullptr) {
      Raise(row.meaning, row.weight, &unknown[row.hash]);
      if (row.stem != 0) Raise(row.meaning, row.weight, &unknown[row.stem]);
      continue;
    }
    Weights& weights = known[row.hash];
    for (const Sense& sense : SensesAt(*slot, *table)) {
      Raise(sense.meaning, sense.weight, &weights);
    }
    Raise(row.meaning, row.weight, &weights);
  }
  std::erase_if(words,
                [&](const Slot& slot) { return known.contains(slot.hash); });
  for (const auto& [hash, weights] : known) {
    words.push_back(AddSenses(hash, SensesOf(weights), table));
  }
  for (const auto& [hash, weights] : unknown) {
    words.push_back(AddSenses(hash, SensesOf(weights), table));
    words.back().learnt = 1;
  }
}

void Place(const Slot& slot, std::vector<Slot>* slots) {
  const std::size_t mask = slots->size() - 1;
  std::size_t at = slot.hash & mask;
  while ((*slots)[at].hash != 0) at = (at + 1) & mask;
  (*slots)[at] = slot;
}

std::vector<char> Texts(const Content& content, std::vector<ConceptName>* names,
                        std::uint32_t* notes_at) {
  std::vector<char> text;
  for (const auto& [meaning, name] : content.names) {
    names->push_back({meaning, static_cast<std::uint32_t>(text.size())});
    text.insert(text.end(), name.begin(), name.end());
    text.push_back('\0');
  }
  *notes_at = static_cast<std::uint32_t>(text.size());
  std::vector<std::string> notes = content.notes;
  std::sort(notes.begin(), notes.end());
  for (const std::string& note : notes) {
    text.insert(text.end(), note.begin(), note.end());
    text.push_back('\n');
  }
  text.push_back('\0');
  return text;
}

template <typename T>
void Put(const std::vector<T>& values, std::string* out) {
  out->resize((out->size() + 7) & ~std::size_t{7}, '\0');
  const std::size_t at = out->size();
  out->resize(at + values.size() * sizeof(T));
  if (!values.empty()) {
    std::memcpy(out->data() + at, values.data(), values.size() * sizeof(T));
  }
}

}  // namespace

void SortRows(std::vector<Row>* rows) {
  const auto before = [](const Row& x, const Row& y) {
    if (x.hash != y.hash) return x.hash < y.hash;
    if (x.meaning != y.meaning) return x.meaning < y.meaning;
    return x.weight > y.weight;
  };
  if (!std::is_sorted(rows->begin(), rows->end(), before)) {
    std::sort(rows->begin(), rows->end(), before);
  }
}

std::vector<std::uint64_t> Hashes(const std::vector<Row>& rows) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(rows.size());
  for (const Row& row : rows) hashes.push_back(row.hash);
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

std::string Compile(std::string_view language, const Content& content) {
  Table table = Gather(content.rows);
  AddForms(content.forms, &table);
  AddLearnt(content.learnt, &table);
  FileHeader header{};
  std::memcpy(header.magic, "claimlex", sizeof header.magic);
  header.version = kFormatVersion;
  language.copy(header.language, sizeof header.language - 1);
  header.slot_bits = 4;
  while ((std::size_t{1} << header.slot_bits) < table.words.size() * 2) {
    ++header.slot_bits;
  }
  std::vector<Slot> slots(std::size_t{1} << header.slot_bits);
  for (const Slot& word : table.words) Place(word, &slots);
  std::vector<ConceptName> names;
  const std::vector<char> text = Texts(content, &names, &header.notes);
  header.words = static_cast<std::uint32_t>(table.words.size());
  header.senses = static_cast<std::uint32_t>(table.senses.size());
  header.names = static_cast<std::uint32_t>(names.size());
  header.text_bytes = static_cast<std::uint32_t>(text.size());
  header.longest = content.longest;
  std::string bytes(sizeof header, '\0');
  std::memcpy(bytes.data(), &header, sizeof header);
  Put(slots, &bytes);
  Put(table.senses, &bytes);
  Put(names, &bytes);
  Put(text, &bytes);
  const std::vector<std::uint64_t> starts = StartFilter::Words(content.starts);
  Put(std::vector<std::uint64_t>{starts.size()}, &bytes);
  Put(starts, &bytes);
  return bytes;
}

}  // namespace claimdiff::lexicon
