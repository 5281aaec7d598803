// A sentence has one counterpart: what others hold already is hardly this
// one's.
//
// Manuals repeat sentences. Each direction of the chain lets two sentences
// express one, so that it may take a step back to the first of two that are
// alike rather than go on to the second. Where the pass before has joined
// that first one to another sentence, this speaks against it: a step towards
// the bijective alignment of Graça, Ganchev and Taskar, "Learning tractable
// word alignment models with complex constraints" (2010). Neighbours are no
// rivals: two sentences in a row may be answered by one.
#ifndef CLAIMDIFF_ALIGNMENT_RIVALS_H_
#define CLAIMDIFF_ALIGNMENT_RIVALS_H_

#include "alignment/matrix.h"

namespace claimdiff::alignment {

// Takes off `weight` nats times the chances, as far as they are better than
// even, that other sentences than i and its neighbours have sentence j as their
// counterpart, and other sentences than j and its neighbours sentence i.
// REQUIRES: `posteriors` is of the size of `scores`.
void AddRivals(const Matrix& posteriors, float weight, Matrix* scores);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_RIVALS_H_
