#include "extract/compound_durations.h"

#include "data/data.h"
#include "extract/columns.h"

namespace claimdiff {

namespace {

// An inflection of the adjective, and no other word: "-jähriges", "-дневными".
constexpr std::size_t kLongestEnding = 10;  // bytes
constexpr std::int64_t kTen = 10;
constexpr std::int64_t kTwenty = 20;
constexpr std::int64_t kHundred = 100;
constexpr int kMostParts = 3;  // "fünf und vierzig"

// The number that a word begins with, part by part.
struct Count {
  std::int64_t value = 0;
  int parts = 0;
  bool joined = false;  // "fünfund-"
};

// The adjective of a unit that all of `folded` is; 0 if none.
char UnitOfCompound(const CompoundDurations& words, std::string_view folded) {
  ByteTrie::Node node = ByteTrie::kRoot;
  char unit = 0;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    node = words.units.Step(node, folded[i]);
    if (node == ByteTrie::kNone) break;
    if (words.units.ValuesAt(node).empty()) continue;
    if (folded.size() - (i + 1) <= kLongestEnding) {
      unit = static_cast<char>(words.units.ValuesAt(node).front());
    }
  }
  return unit;
}

class Reader {
 public:
  Reader(const CompoundDurations& words, std::string_view folded)
      : words_(words), folded_(folded) {}

  std::optional<CompoundDuration> Read(std::size_t at, const Count& count) {
    if (count.value > 1 && !count.joined) {
      const char unit = UnitOfCompound(words_, folded_.substr(at));
      if (unit != 0) return CompoundDuration{count.value, unit};
    }
    if (count.parts == kMostParts) return std::nullopt;
    std::optional<CompoundDuration> found;
    const auto go_on = [&](std::size_t end, std::int64_t value) {
      const auto next = Append(count, value);
      if (!next) return;
      if (const auto read = Read(end, *next)) found = read;
    };
    ByteTrie::Node own = ByteTrie::kRoot, known = ByteTrie::kRoot;
    for (std::size_t i = at; i < folded_.size(); ++i) {
      if (own != ByteTrie::kNone) own = words_.numbers.Step(own, folded_[i]);
      if (known != ByteTrie::kNone) {
        known = words_.number_words->trie.Step(known, folded_[i]);
      }
      if (own == ByteTrie::kNone && known == ByteTrie::kNone) break;
      if (own != ByteTrie::kNone) {
        for (const std::uint32_t value : words_.numbers.ValuesAt(own)) {
          go_on(i + 1, value);
        }
      }
      if (known == ByteTrie::kNone) continue;
      for (const std::uint32_t index :
           words_.number_words->trie.ValuesAt(known)) {
        const NumberWord& word = words_.number_words->words[index];
        if (word.ordinal) continue;
        if (word.part == NumberPart::kUnit) go_on(i + 1, word.unit);
        if (word.part == NumberPart::kJoin) go_on(i + 1, 0);
      }
    }
    return found;
  }

 private:
  // "Forty" and "five", "five and" and "forty", "hundred" and "twenty".
  static std::optional<Count> Append(const Count& count, std::int64_t value) {
    const Count next{count.value + value, count.parts + 1, value == 0};
    if (count.parts == 0) return value > 0 ? std::optional(next) : std::nullopt;
    if (value == 0) {
      return count.joined || count.value >= kTen ? std::nullopt
                                                 : std::optional(next);
    }
    const bool fits =
        count.joined ? value >= kTwenty && value < kHundred
        : count.value < kHundred
            ? count.value >= kTwenty && count.value % kTen == 0 && value < kTen
            : count.value % kHundred == 0 && value < kHundred;
    return fits ? std::optional(next) : std::nullopt;
  }

  const CompoundDurations& words_;
  const std::string_view folded_;
};

}  // namespace

CompoundDurations LearnCompoundDurations(std::string_view base,
                                         const NumberWords& number_words) {
  CompoundDurations words;
  words.number_words = &number_words;
  data::ForEachRow(
      data::Table("compound_durations"), [&](std::string_view row) {
        const std::string_view part = data::NextColumn(&row);
        if (!data::Lists(data::NextColumn(&row), base)) return;
        const std::string_view value = data::NextColumn(&row);
        while (!row.empty()) {
          const std::string_view stem = data::Cut(&row, '|');
          if (part == "number") {
            words.numbers.Add(stem,
                              static_cast<std::uint32_t>(CellToInt(value)));
          } else {
            words.units.Add(stem, static_cast<std::uint32_t>(value.front()));
          }
        }
      });
  return words;
}

std::optional<CompoundDuration> ReadCompoundDuration(
    const CompoundDurations& words, std::string_view folded) {
  if (words.units.empty()) return std::nullopt;
  return Reader(words, folded).Read(0, Count());
}

}  // namespace claimdiff
