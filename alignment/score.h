// How much more likely sentence j of B is as the counterpart of sentence i of
// A than as any sentence: evidence from keys and lengths, in nats.
#ifndef CLAIMDIFF_ALIGNMENT_SCORE_H_
#define CLAIMDIFF_ALIGNMENT_SCORE_H_

#include <vector>

#include "alignment/features.h"
#include "alignment/matrix.h"
#include "alignment/parameters.h"

namespace claimdiff::alignment {

// Rows are A's sentences, columns B's. Swapping the sides transposes it.
Matrix ScorePairs(const Features& features, const Parameters& parameters);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_SCORE_H_
