#include "extract/number_words.h"

#include <charconv>
#include <string>

#include "data/data.h"
#include "text/number_names.h"

namespace claimdiff {

namespace {

// Calls each(part) for the parts of `list` between `separator`s.
template <typename Each>
void Split(std::string_view list, char separator, Each each) {
  while (!list.empty()) {
    const std::size_t end = list.find(separator);
    each(list.substr(0, end));
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
}

bool Names(std::string_view languages, std::string_view language) {
  bool found = false;
  Split(languages, ',',
        [&](std::string_view tag) { found |= tag == language; });
  return found;
}

int ToInt(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// German and Scandinavian keyboards without umlauts: "fuenf".
std::string WithDigraphs(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const std::string_view rest = word.substr(i);
    const auto replace = [&](std::string_view from, const char* to) {
      if (!rest.starts_with(from)) return false;
      out += to;
      i += from.size() - 1;
      return true;
    };
    if (replace("\u00E4", "ae") || replace("\u00F6", "oe") ||
        replace("\u00FC", "ue") || replace("\u00DF", "ss")) {
      continue;
    }
    out += word[i];
  }
  return out;
}

// A row of number_words.tsv, its head explains the kinds.
class RowReader {
 public:
  RowReader(std::string_view language, NumberWords* words)
      : language_(language), words_(words) {}

  void Read(std::string_view line) {
    if (!Names(data::NextColumn(&line), language_)) return;
    const std::string_view kind = data::NextColumn(&line);
    const int value = ToInt(data::NextColumn(&line));
    if (kind == "list" || kind == "ordinals") {
      ReadList(line, value, kind == "ordinals");
      return;
    }
    Split(line, '|', [&](std::string_view word) { Add(kind, value, word); });
  }

 private:
  void ReadList(std::string_view list, int value, bool ordinal) {
    Split(list, ',', [&](std::string_view forms) {
      Split(forms, '|', [&](std::string_view form) {
        Add(ordinal ? "ordinal" : "unit", value, form);
      });
      ++value;
    });
  }

  void Add(std::string_view kind, int value, std::string_view form) {
    const std::string key = text::Squeeze(form);
    if (key.empty()) return;
    if (kind == "suffix") return words_->ordinal_suffixes.Add(key, 0);
    if (kind == "prefix") return words_->ordinal_prefixes.Add(key, 0);
    if (kind == "doubtful") return Doubt(key);
    if (kind == "no") return Remove(key);
    NumberWord word;
    word.unit = static_cast<std::uint16_t>(value);
    word.ordinal = kind == "ordinal" || kind == "ordinal_scale";
    if (kind == "scale" || kind == "short" || kind == "ordinal_scale") {
      word.part = NumberPart::kScale;
      word.power = static_cast<std::uint8_t>(value);
      word.abbreviated = kind == "short";
    } else if (kind == "fraction") {
      word.part = NumberPart::kFraction;
      word.power = value % 10 == 5 && value > 10 ? 2 : 1;
    } else if (kind == "join") {
      word.part = NumberPart::kJoin;
    } else if (kind == "minus") {
      word.part = NumberPart::kMinus;
    } else if (kind == "point") {
      word.part = NumberPart::kPoint;
    } else if (kind == "ending") {
      word.part = NumberPart::kEnding;
    } else if (kind == "article") {
      word.article = true;
    }
    words_->Add(key, word);
  }

  void Doubt(std::string_view key) {
    for (const std::uint32_t index : words_->trie.Find(key)) {
      words_->words[index].doubtful = true;
    }
  }

  void Remove(std::string_view key) {
    for (const std::uint32_t index : words_->trie.Find(key)) {
      words_->words[index].part = NumberPart::kNone;
    }
  }

  std::string_view language_;
  NumberWords* words_;
};

void AddCldrNames(std::string_view language, NumberWords* words) {
  for (const text::NumberName& name : text::NumberNames(language)) {
    NumberWord word;
    word.part = name.power > 0 ? NumberPart::kScale : NumberPart::kUnit;
    word.unit = name.unit;
    word.power = name.power;
    word.ordinal = name.ordinal;
    word.leading = name.leading;
    word.counted = name.counted;
    words->Add(name.name, word);
  }
  for (const text::MagnitudeName& name : text::MagnitudeNames(language)) {
    NumberWord word;
    word.part = NumberPart::kScale;
    word.unit = 1;
    word.power = name.power;
    word.abbreviated = name.abbreviated;
    word.counted = true;
    words->Add(name.name, word);
  }
}

bool SameMeaning(const NumberWord& x, const NumberWord& y) {
  return x.part == y.part && x.power == y.power && x.unit == y.unit &&
         x.ordinal == y.ordinal;
}

}  // namespace

void NumberWords::Add(std::string_view squeezed, const NumberWord& word) {
  if (squeezed.empty()) return;
  const std::string plain = text::WithoutAccents(squeezed);
  for (const std::string& form :
       {std::string(squeezed), plain, WithDigraphs(squeezed)}) {
    bool known = false;
    for (const std::uint32_t index : trie.Find(form)) {
      NumberWord& other = words[index];
      if (!SameMeaning(other, word)) continue;
      known = true;
      other.leading &= word.leading;
      other.counted &= word.counted;
      other.abbreviated &= word.abbreviated;
    }
    // A spelling without accents must not hide another word.
    if (form != squeezed && !known && !trie.Find(form).empty()) continue;
    if (known) continue;
    trie.Add(form, static_cast<std::uint32_t>(words.size()));
    words.push_back(word);
  }
}

NumberWords LearnNumberWords(std::string_view language) {
  NumberWords words;
  AddCldrNames(language, &words);
  RowReader reader(language, &words);
  data::ForEachRow(data::Table("number_words"),
                   [&](std::string_view line) { reader.Read(line); });
  return words;
}

}  // namespace claimdiff
