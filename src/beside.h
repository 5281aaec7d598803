// What stands beside a fact, which tells what it counts.
#ifndef CLAIMDIFF_BESIDE_H_
#define CLAIMDIFF_BESIDE_H_

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <vector>

#include "alignment/features.h"
#include "claimdiff/article.h"
#include "features/features.h"

namespace claimdiff {

// Uses of keys that are looked at on either side of a place: bounds the work in
// a sentence that does not end.
inline constexpr std::ptrdiff_t kUseWindow = 64;

// Calls `take` with those of `uses` that lie in `span`, all or in part: "La
// Haye" in "Haye". Of what begins before `span`, only the last few are looked
// at. REQUIRES: `uses` ascend by span.
template <typename Take>
void ForEachUseIn(Span span, std::span<const KeyUse> uses, const Take& take) {
  // A long one may stand before short ones that end before the span.
  auto use = uses.begin();
  if (std::ssize(uses) > kUseWindow) {
    const auto here = std::ranges::lower_bound(
        uses, span.begin, {}, [](const KeyUse& of) { return of.span.begin; });
    use = here - std::min(kUseWindow, here - uses.begin());
  }
  for (; use != uses.end() && use->span.begin < span.end; ++use) {
    if (use->span.end > span.begin) take(*use);
  }
}

// The keys used next to `span`, but not within it, nearest first: a few.
// REQUIRES: `uses` are those of its claim, ascending by span.
std::vector<alignment::KeyId> KeysBeside(Span span,
                                         std::span<const KeyUse> uses);

}  // namespace claimdiff

#endif  // CLAIMDIFF_BESIDE_H_
