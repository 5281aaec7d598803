// What a table of posteriors says in sums, which all that is learnt from a pair
// of articles is made of.
#ifndef CLAIMDIFF_ALIGNMENT_LINKS_H_
#define CLAIMDIFF_ALIGNMENT_LINKS_H_

#include <vector>

#include "alignment/features.h"
#include "alignment/matrix.h"

namespace claimdiff::alignment {

struct Link {
  SentenceId a = 0;
  SentenceId b = 0;
  float chance = 0;
};

struct Links {
  std::vector<float> rows, columns;  // sums, by sentence of A and of B
  std::vector<Link> likely;          // from kLikely on; by row, then column

  static constexpr float kLikely = 0.01F;
};

Links LinksIn(const Matrix& posteriors);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_LINKS_H_
