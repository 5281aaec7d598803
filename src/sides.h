// Neither article is the original: a comparison must not depend on which of
// the two is called A. Sums of floating point numbers and searches with ties
// do, so a pair is always compared in one order, and the report turned round
// if that is not the order asked for.
#ifndef CLAIMDIFF_SIDES_H_
#define CLAIMDIFF_SIDES_H_

#include "claimdiff/report.h"

namespace claimdiff {

// A strict order of articles by what they hold.
bool ComesBefore(const Article& x, const Article& y);

// Makes A of B and B of A.
void SwapSides(Report* report);

}  // namespace claimdiff

#endif  // CLAIMDIFF_SIDES_H_
