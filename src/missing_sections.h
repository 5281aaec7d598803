// Sections of which the other article tells nothing.
#ifndef CLAIMDIFF_MISSING_SECTIONS_H_
#define CLAIMDIFF_MISSING_SECTIONS_H_

#include <vector>

#include "claimdiff/report.h"

namespace claimdiff {

// The sections of `article` all of whose claims, three or more with the heading
// and those of its subsections, are in `only`. Ascending; of sections within
// one another the outermost. REQUIRES: `only` ascends.
std::vector<MissingSection> FindMissingSections(
    const Article& article, const std::vector<ClaimIndex>& only);

// Puts the claims of each section in `ranked` together, in reading order, where
// the first of them stands.
void KeepTogether(const std::vector<MissingSection>& sections,
                  std::vector<ClaimIndex>* ranked);

}  // namespace claimdiff

#endif  // CLAIMDIFF_MISSING_SECTIONS_H_
