// What stands beside a fact, which tells what it counts.
#ifndef CLAIMDIFF_BESIDE_H_
#define CLAIMDIFF_BESIDE_H_

#include <span>
#include <vector>

#include "alignment/features.h"
#include "claimdiff/article.h"
#include "features/features.h"

namespace claimdiff {

// Those of `uses` that lie in `span`, all or in part: "La Haye" in "Haye".
// Of what begins before `span`, only the last few are looked at.
// REQUIRES: `uses` ascend by span.
std::vector<KeyUse> UsesIn(Span span, std::span<const KeyUse> uses);

// The keys used next to `span`, but not within it, nearest first: a few.
// REQUIRES: `uses` are those of its claim, ascending by span.
std::vector<alignment::KeyId> KeysBeside(Span span,
                                         std::span<const KeyUse> uses);

}  // namespace claimdiff

#endif  // CLAIMDIFF_BESIDE_H_
