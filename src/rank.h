// Which findings an editor should see first.
#ifndef CLAIMDIFF_RANK_H_
#define CLAIMDIFF_RANK_H_

#include "claimdiff/report.h"

namespace claimdiff {

// Fills `ranking`. REQUIRES: all else of `report` is final.
void Rank(Report* report);

}  // namespace claimdiff

#endif  // CLAIMDIFF_RANK_H_
