// The evidence of where two sentences stand in their articles.
#ifndef CLAIMDIFF_ALIGNMENT_POSITION_H_
#define CLAIMDIFF_ALIGNMENT_POSITION_H_

#include "alignment/matrix.h"

namespace claimdiff::alignment {

// Adds, in nats, how much likelier two sentences' places are for counterparts
// than for any two sentences. Places run from 0 to 1; those of counterparts
// differ by d with a density that falls as exp(-decay * d). 0 adds nothing.
void AddPositions(float decay, Matrix* scores);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_POSITION_H_
