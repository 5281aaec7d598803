// Which facts of one article the other states anywhere, whatever is aligned.
#ifndef CLAIMDIFF_STATED_H_
#define CLAIMDIFF_STATED_H_

#include "claimdiff/report.h"
#include "features/features.h"

namespace claimdiff {

// Fills a_stated_in_b and b_stated_in_a.
// REQUIRES: `report` holds the articles that `pair` was built from.
void MarkStatedFacts(const PairFeatures& pair, Report* report);

}  // namespace claimdiff

#endif  // CLAIMDIFF_STATED_H_
