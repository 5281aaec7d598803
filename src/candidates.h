// From the aligner's account of one sentence to an Explanation.
#ifndef CLAIMDIFF_CANDIDATES_H_
#define CLAIMDIFF_CANDIDATES_H_

#include "claimdiff/explanation.h"
#include "features/features.h"

namespace claimdiff {

// Fills all but `report`, `of_a` and `claim`.
// REQUIRES: these are set, the report was made from `pair`, and the articles
// are not too long for an account (alignment/account.h).
void AddCandidates(const PairFeatures& pair, Explanation* explanation);

// Makes A of B and B of A.
void SwapSides(Explanation* explanation);

}  // namespace claimdiff

#endif  // CLAIMDIFF_CANDIDATES_H_
