// Ages without a unit, in the manner of newspapers.
#ifndef CLAIMDIFF_EXTRACT_NEWS_AGE_H_
#define CLAIMDIFF_EXTRACT_NEWS_AGE_H_

#include <cstdint>

#include "extract/number.h"
#include "text/tokens.h"

namespace claimdiff {

// "Michael Vann, 72, said", "die Schauspielerin (31)": whether a number is an
// age between marks, behind a name or what a person is. Tokens from `limit` on
// belong to other claims.
bool IsNewsAge(const text::Tokens& tokens, const NumberMention& number,
               std::uint32_t limit);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_NEWS_AGE_H_
