// What the finder of durations knows of a language.
#ifndef CLAIMDIFF_EXTRACT_DURATION_WORDS_H_
#define CLAIMDIFF_EXTRACT_DURATION_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/phrases.h"

namespace claimdiff {

// Explained in src/data/duration_words.tsv.
enum class DurationRole : std::uint8_t {
  kUnit,
  kAge,
  kWhole,
  kAged,
  kHalf,
  kJoin,
  kFill,
  kTo,
  kVague,
  kBlock,
  kBefore,
};

struct DurationMeaning {
  DurationRole role = DurationRole::kUnit;
  char unit = 0;  // s m h D W M Y
  std::int16_t times = 1;
  bool after_larger = false;  // counts only after a larger unit
  std::string whole;          // of kWhole, "PT30M"
};

struct DurationWords {
  text::PhraseTable phrases;  // -> index into meanings
  // By token hash: the first words of phrases that are durations, or announce
  // one; and a word each of the durations without a number.
  std::unordered_set<std::uint64_t> starts, telling;
  std::vector<DurationMeaning> meanings;
};

// The words for a BCP 47 tag; languages that nobody knows have none. Built
// once a language, on first use, from any thread; good for the life of the
// program.
const DurationWords& DurationWordsFor(std::string_view language);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_DURATION_WORDS_H_
