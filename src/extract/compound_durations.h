// Durations of one word, a number and an adjective of time: "viertägig",
// "пятилетний", "négynapos".
#ifndef CLAIMDIFF_EXTRACT_COMPOUND_DURATIONS_H_
#define CLAIMDIFF_EXTRACT_COMPOUND_DURATIONS_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/byte_trie.h"
#include "extract/number_words.h"

namespace claimdiff {

// Explained in src/data/compound_durations.tsv.
struct CompoundDurations {
  ByteTrie numbers;  // -> value; what `number_words` lacks
  ByteTrie units;    // -> one of s m h D W M Y
  const NumberWords* number_words = nullptr;
};

struct CompoundDuration {
  std::int64_t count = 0;  // 2..999
  char unit = 0;
};

// The table's rows for a base language ("de"); `number_words` outlives it.
CompoundDurations LearnCompoundDurations(std::string_view base,
                                         const NumberWords& number_words);

// What the word says, if it is one; `folded` as text::Tokens::Fold has it.
std::optional<CompoundDuration> ReadCompoundDuration(
    const CompoundDurations& words, std::string_view folded);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_COMPOUND_DURATIONS_H_
