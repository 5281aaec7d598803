// Where a key that speaks for an alignment stands in the text.
#ifndef CLAIMDIFF_MENTION_H_
#define CLAIMDIFF_MENTION_H_

#include <vector>

#include "claimdiff/report.h"
#include "features/features.h"

namespace claimdiff {

// The key's first use in these claims; else where one of them inherits it from.
// REQUIRES: `claims` is not empty, and has the key in one of these ways.
Mention MentionOf(const Article& article, const SideNames& names,
                  alignment::KeyId key, const std::vector<ClaimIndex>& claims);

}  // namespace claimdiff

#endif  // CLAIMDIFF_MENTION_H_
