// The second stage: blocks -> claims, one a sentence.
#ifndef CLAIMDIFF_SEGMENT_SEGMENT_H_
#define CLAIMDIFF_SEGMENT_SEGMENT_H_

#include <cstddef>
#include <cstdint>

#include "claimdiff/article.h"
#include "text/tokens.h"

namespace claimdiff {

// Limits. What is beyond them is skipped as kTooLong: a longer sentence is
// none, but data, and the time of a comparison grows with the product of the
// claims.
inline constexpr std::uint32_t kMaxClaimBytes = 16 << 10;
inline constexpr std::size_t kMaxClaims = 20'000;

// Fills article->claims from its blocks; what holds no letter and no digit
// goes to `skipped` instead.
// REQUIRES: `tokens` are those of article->text.
void Segment(const text::Tokens& tokens, Article* article);

}  // namespace claimdiff

#endif  // CLAIMDIFF_SEGMENT_SEGMENT_H_
