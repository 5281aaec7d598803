// One sentence may say what two or three of the other side do.
#ifndef CLAIMDIFF_ALIGNMENT_JOINS_H_
#define CLAIMDIFF_ALIGNMENT_JOINS_H_

#include "alignment/align.h"
#include "alignment/model.h"
#include "alignment/parameters.h"

namespace claimdiff::alignment {

// Offers each sentence that is in no bead to the beads of its neighbours, and
// to pairs that are none for want of it.
// REQUIRES: every bead has one sentence on either side.
void JoinNeighbours(const Posteriors& posteriors, const Parameters& parameters,
                    Alignment* alignment);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_JOINS_H_
