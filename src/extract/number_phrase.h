// One number, in words, digits or both: the longest that starts at a token.
#ifndef CLAIMDIFF_EXTRACT_NUMBER_PHRASE_H_
#define CLAIMDIFF_EXTRACT_NUMBER_PHRASE_H_

#include <cstdint>
#include <optional>

#include "extract/number.h"

namespace claimdiff {

// The number that starts at token `first`, which is a word or a run of
// digits; its signs and affixes of digits are the caller's business.
std::optional<NumberMention> ReadNumberPhrase(const NumberContext& context,
                                              std::uint32_t first,
                                              std::uint32_t limit);

// False if no phrase can go on past the digits that end before token `end`,
// which holds for nearly all of them.
bool MayGoOnAfterDigits(const NumberContext& context, std::uint32_t end,
                        std::uint32_t limit);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_NUMBER_PHRASE_H_
