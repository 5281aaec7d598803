// What the finder of durations knows of a language.
#ifndef CLAIMDIFF_EXTRACT_DURATION_WORDS_H_
#define CLAIMDIFF_EXTRACT_DURATION_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/hash_table.h"
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
  kLasts,
};

// Sets of roles.
constexpr std::uint32_t RoleBit(DurationRole role) {
  return std::uint32_t{1} << static_cast<int>(role);
}

struct DurationMeaning {
  DurationRole role = DurationRole::kUnit;
  char unit = 0;  // s m h D W M Y
  std::int16_t times = 1;
  bool after_larger = false;  // counts only after a larger unit
  bool half = false;          // adds half a unit: "个半", "个半月"
  bool opener = false;        // "с", "sem": a word of its own before a word
  std::string whole;          // of kWhole, "PT30M"
};

struct DurationWords {
  text::PhraseTable phrases;  // -> index into meanings
  // By token hash: the roles, RoleBit, of the phrases that begin with a word.
  std::unordered_map<std::uint64_t, std::uint32_t> begun;
  // By token hash: a word each of the durations without a number.
  text::HashSet telling;
  std::vector<DurationMeaning> meanings;

  std::uint32_t RolesBegunBy(std::uint64_t token_hash) const {
    const auto found = begun.find(token_hash);
    return found == begun.end() ? 0 : found->second;
  }
};

// The words for a BCP 47 tag; languages that nobody knows have none. Built
// once a language, on first use, from any thread; good for the life of the
// program.
const DurationWords& DurationWordsFor(std::string_view language);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_DURATION_WORDS_H_
