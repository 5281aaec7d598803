#include "extract/number_words.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "data/data.h"
#include "extract/columns.h"
#include "text/number_names.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

// Longer words hardly mean anything else where accents are left out.
constexpr std::size_t kLongestBare = 5;

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

std::optional<PortionUse> PortionUseOf(std::string_view kind) {
  if (kind == "portion") return PortionUse::kAnywhere;
  if (kind == "portion_counted") return PortionUse::kAfterCount;
  if (kind == "portions") return PortionUse::kAfterSeveral;
  if (kind == "portion_of") return PortionUse::kPartOf;
  return std::nullopt;
}

// What the kinds of number_words.tsv mean, but for lists and stems.
std::optional<NumberWord> WordOfKind(std::string_view kind,
                                     std::string_view value) {
  NumberWord word;
  if (kind == "fraction" || kind == "more") {  // "0.25" is 25 * 10^-2
    word.added = kind == "more";
    const std::size_t point = value.find('.');
    const std::string_view decimals = value.substr(point + 1);
    word.part = NumberPart::kFraction;
    word.power = static_cast<std::uint8_t>(decimals.size());
    word.unit = static_cast<std::uint16_t>(
        CellToInt(value.substr(0, point)) * (decimals.size() == 1 ? 10 : 100) +
        CellToInt(decimals));
    return word;
  }
  word.unit = static_cast<std::uint16_t>(CellToInt(value));
  const bool scale = kind == "scale" || kind == "short" || kind == "counted" ||
                     kind == "ordinal_scale";
  if (scale) {
    word.part = NumberPart::kScale;
    word.power = static_cast<std::uint8_t>(word.unit);
    word.unit = 1;
    word.abbreviated = kind == "short";
    word.counted = kind == "counted" || word.abbreviated;
    word.ordinal = kind == "ordinal_scale";
    return word;
  }
  if (kind == "unit") return word;
  if (kind == "ratio" || kind == "ratio_of") {  // "2/3"
    const std::size_t slash = value.find('/');
    word.part = NumberPart::kRatio;
    word.unit = static_cast<std::uint16_t>(CellToInt(value.substr(0, slash)));
    word.power = static_cast<std::uint8_t>(CellToInt(value.substr(slash + 1)));
    if (kind == "ratio_of") word.portion = PortionUse::kPartOf;
    return word;
  }
  if (const auto use = PortionUseOf(kind)) {
    word.part = NumberPart::kPortion;
    word.portion = *use;
    return word;
  }
  if (kind == "ordinal") {
    word.ordinal = true;
  } else if (kind == "article") {
    word.article = true;
  } else if (kind == "join") {
    word.part = NumberPart::kJoin;
  } else if (kind == "minus") {
    word.part = NumberPart::kMinus;
  } else if (kind == "point") {
    word.part = NumberPart::kPoint;
  } else if (kind == "ending" || kind == "ordinal_ending") {
    word.part = NumberPart::kEnding;
    word.ordinal = kind == "ordinal_ending";
  } else if (kind == "dual") {
    word.part = NumberPart::kScale;
    word.power = static_cast<std::uint8_t>(word.unit);
    word.unit = 2;
  } else {
    return std::nullopt;
  }
  return word;
}

// Reads the rows of one language; the table's head explains the kinds.
class RowReader {
 public:
  RowReader(std::string_view language, NumberWords* words)
      : language_(language), words_(words), of_cldr_(words->words.size()) {}

  void Read(std::string_view line) {
    if (!CellHasLanguage(data::NextColumn(&line), language_)) return;
    const std::string_view kind = data::NextColumn(&line);
    const std::string_view value = data::NextColumn(&line);
    if (kind == "list") return ReadList(line, CellToInt(value), "unit");
    if (kind == "ordinals") return ReadList(line, CellToInt(value), "ordinal");
    if (kind == "stems") return ReadList(line, CellToInt(value), "stem");
    if (kind == "reversed") return ReadList(line, CellToInt(value), "reversed");
    SplitCell(line, '|',
              [&](std::string_view form) { Add(kind, value, form); });
  }

 private:
  void ReadList(std::string_view list, int value, std::string_view kind) {
    SplitCell(list, ',', [&](std::string_view forms) {
      const std::size_t anew = forms.find('=');
      if (anew != std::string_view::npos) {
        value = CellToInt(forms.substr(0, anew));
        forms.remove_prefix(anew + 1);
      }
      SplitCell(forms, '|', [&](std::string_view form) {
        Add(kind, std::to_string(value), form);
      });
      ++value;
    });
  }

  void Add(std::string_view kind, std::string_view value,
           std::string_view form) {
    const std::string key = text::Squeeze(form);
    if (key.empty()) return;
    if (kind == "suffix") return words_->ordinal_suffixes.Add(key, 0);
    if (kind == "prefix") return words_->ordinal_prefixes.Add(key, 0);
    if (kind == "glued_prefix") {
      words_->ordinal_prefixes.Add(key, 0);
      return words_->glued_prefixes.Add(key, 0);
    }
    if (kind == "whole") return words_->wholes.Add(key, 0);
    if (kind == "share" || kind == "share_counted" || kind == "share_spelled") {
      words_->counted_first = kind != "share";
      words_->spelled_shares = kind == "share_spelled";
      words_->shares_below = CellToInt(value);
      return words_->shares.Add(key, 0);
    }
    if (kind == "scale_before") {
      return words_->leading_scales.Add(
          key, static_cast<std::uint32_t>(CellToInt(value)));
    }
    if (kind == "indefinite") return words_->indefinites.Add(key, 0);
    if (kind == "hour") return words_->hours.Add(key, 0);
    if (kind == "half_unit") return words_->halves_of_units.Add(key, 0);
    if (kind == "base") return words_->bases.Add(key, 0);
    if (kind == "acronym") return words_->acronyms.Add(key, 0);
    if (kind == "one_counter") return words_->one_counters.Add(key, 0);
    if (kind == "proclitic") return words_->proclitics.Add(key, 0);
    if (kind == "counted_ending") return words_->counted_endings.Add(key, 0);
    if (kind == "counted_word") return words_->counted_words.Add(key, 0);
    if (kind == "of_millions") return words_->of_millions.Add(key, 0);
    if (kind == "apart") return words_->apart.Add(key, 0);
    if (kind == "partitive") return words_->partitives.Add(key, 0);
    if (kind == "determiner") return words_->determiners.Add(key, 0);
    if (kind == "parted_ordinals") {
      words_->parted_ordinals_from = CellToInt(value);
      return;
    }
    if (kind == "first_alone") {
      words_->first_alone = true;
      return;
    }
    if (kind == "ordinal_stop") {
      words_->ordinal_stop = true;
      return;
    }
    if (kind == "tens_last") {
      words_->tens_last = true;
      return;
    }
    if (kind == "doubtful") return Mark(key, &NumberWord::doubtful);
    if (kind == "plural") return Mark(key, &NumberWord::counted);
    if (kind == "no_digit") return Mark(key, &NumberWord::no_digit);
    if (kind == "no") return Remove(key);
    if (kind == "stem_ending") return stem_endings_.push_back(key);
    if (kind == "stem") return AddStem(value, key, text::IsParted(form));
    if (kind == "reversed") return AddReversed(value, key);
    if (kind == "article") Mark(key, &NumberWord::article);
    if (kind == "ordinal" && value.size() == 2 && value[1] == '0') {
      tens_.emplace_back(CellToInt(value), key);
    }
    auto word = WordOfKind(kind, value);
    if (!word) return;
    word->parted = text::IsParted(form);
    if (word->part == NumberPart::kScale) OverruleScales(key, *word);
    words_->Add(key, *word);
  }

  // Some of CLDR's compact forms are off by a power of ten: Nepali "करोड".
  void OverruleScales(std::string_view key, const NumberWord& word) {
    for (const std::uint32_t index : words_->trie.Find(key)) {
      NumberWord& other = words_->words[index];
      if (index < of_cldr_ && other.part == NumberPart::kScale &&
          other.power != word.power) {
        other.part = NumberPart::kNone;
      }
    }
  }

  void AddStem(std::string_view value, const std::string& stem, bool parted) {
    NumberWord word;
    word.unit = static_cast<std::uint16_t>(CellToInt(value));
    word.ordinal = true;
    word.parted = parted;
    for (const std::string& ending : stem_endings_) {
      words_->Add(stem + ending, word);
    }
  }

  // Arabic "fifth and the-twentieth": the unit before the ten.
  void AddReversed(std::string_view value, const std::string& unit) {
    for (const auto& [ten, name] : tens_) {
      NumberWord word;
      word.unit = static_cast<std::uint16_t>(ten + CellToInt(value));
      word.ordinal = true;
      words_->Add(unit + "\u0648" + name, word);
    }
  }

  void Mark(std::string_view key, bool NumberWord::*flag) {
    for (const std::uint32_t index : words_->trie.Find(key)) {
      words_->words[index].*flag = true;
    }
  }

  void Remove(std::string_view key) {
    for (const std::uint32_t index : words_->trie.Find(key)) {
      words_->words[index].part = NumberPart::kNone;
    }
  }

  std::string_view language_;
  NumberWords* words_;
  std::size_t of_cldr_;  // the first so many words are CLDR's
  std::vector<std::string> stem_endings_;
  std::vector<std::pair<int, std::string>> tens_;
};

// Languages that count in myriads have a reader of their own (myriad.h).
bool CountsInMyriads(std::string_view language) {
  return language == "zh" || language == "yue" || language == "ja" ||
         language == "ko";
}

void AddCldrNames(std::string_view language, NumberWords* words) {
  if (CountsInMyriads(language)) return;
  for (const text::NumberName& name : text::NumberNames(language)) {
    // Vietnamese "không" is more often "not" than zero.
    const bool zero = name.unit == 0 && name.power == 0;
    if (zero &&
        words->name_words->OpensSentences(text::HashFolded(name.name))) {
      continue;
    }
    NumberWord word;
    word.part = name.power > 0 ? NumberPart::kScale : NumberPart::kUnit;
    word.unit = name.unit;
    word.power = name.power;
    word.ordinal = name.ordinal;
    word.leading = name.leading;
    word.counted = name.counted;
    word.with_one = name.with_one;
    words->Add(name.name, word);
  }
  for (const text::MagnitudeName& name : text::MagnitudeNames(language)) {
    NumberWord word;
    word.part = NumberPart::kScale;
    word.unit = 1;
    word.power = name.power;
    // CLDR's long forms of Welsh have "K" and "M" among them.
    word.abbreviated = name.abbreviated || name.name.size() == 1;
    word.counted = true;
    words->Add(name.name, word);
  }
}

// Some languages' rules spell ordinals like cardinals: those are cardinals.
bool SameMeaning(const NumberWord& x, const NumberWord& y) {
  return x.part == y.part && x.power == y.power && x.unit == y.unit;
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
      if (word.leading == other.leading) other.ordinal &= word.ordinal;
      other.leading &= word.leading;
      other.counted &= word.counted;
      other.abbreviated &= word.abbreviated;
      other.parted |= word.parted;
      other.bare &= form == plain && form != squeezed;
    }
    // A spelling without accents must not hide another word: "sau" is "after"
    // in Vietnamese, "sáu" six.
    if (form != squeezed && !known &&
        (!trie.Find(form).empty() ||
         name_words->OpensSentences(text::HashFolded(form)))) {
      continue;
    }
    if (known) continue;
    trie.Add(form, static_cast<std::uint32_t>(words.size()));
    words.push_back(word);
    words.back().bare =
        form == plain && form != squeezed && form.size() <= kLongestBare;
  }
}

std::size_t NumberWords::ProcliticOf(std::string_view squeezed) const {
  constexpr std::size_t kFewestLetters = 3;
  constexpr std::uint8_t kMillion = 6;
  if (proclitics.empty()) return 0;
  ByteTrie::Node node = ByteTrie::kRoot;
  for (std::size_t i = 0; i < squeezed.size(); ++i) {
    node = proclitics.Step(node, squeezed[i]);
    if (node == ByteTrie::kNone) return 0;
    const std::string_view rest = squeezed.substr(i + 1);
    const std::size_t letters = text::CountCodePoints(rest);
    if (proclitics.ValuesAt(node).empty() || letters < kFewestLetters) continue;
    for (const std::uint32_t index : trie.Find(rest)) {
      const NumberWord& word = words[index];
      // Arabic "like a hundred" may be spelled like "quantity".
      const bool small = word.unit < 100 || letters > kFewestLetters;
      const bool unit =
          word.part == NumberPart::kUnit && word.unit > 1 && small;
      const bool scale =
          word.part == NumberPart::kScale && word.power >= kMillion;
      if ((unit || scale) && !word.ordinal && !word.doubtful) return i + 1;
    }
  }
  return 0;
}

bool NumberWords::IsPart(std::string_view squeezed, NumberPart part) const {
  const auto found = trie.Find(squeezed);
  return std::any_of(found.begin(), found.end(), [&](std::uint32_t index) {
    return words[index].part == part;
  });
}

NumberWords LearnNumberWords(std::string_view language) {
  NumberWords words;
  words.name_words = &NameWords::For(language);
  AddCldrNames(language, &words);
  RowReader reader(language, &words);
  data::ForEachRow(data::Table("number_words"),
                   [&](std::string_view line) { reader.Read(line); });
  words.trie.Pack();
  return words;
}

}  // namespace claimdiff
