// Scales that stand before what they multiply: Swahili "milioni 25", "elfu
// tatu mia tano", Hausa "dubu 20".
#ifndef CLAIMDIFF_EXTRACT_LEADING_SCALE_H_
#define CLAIMDIFF_EXTRACT_LEADING_SCALE_H_

#include <cstdint>

#include "extract/number.h"

namespace claimdiff {

// Takes the scale before `mention`, if its language has such and one stands
// there, not before token `first`.
void ReadLeadingScale(const NumberContext& context, std::uint32_t first,
                      NumberMention* mention);

// Adds `mention` to `before` if it goes on with it: "elfu tatu" and "mia tano".
// REQUIRES: ReadLeadingScale has seen both.
bool GoesOnWithScale(const NumberContext& context, const NumberMention& mention,
                     NumberMention* before);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_LEADING_SCALE_H_
