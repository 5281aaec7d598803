// Whether two articles are a translation or independent reports.
#ifndef CLAIMDIFF_ALIGNMENT_CLOSENESS_H_
#define CLAIMDIFF_ALIGNMENT_CLOSENESS_H_

#include "alignment/parameters.h"

namespace claimdiff::alignment {

// How near two articles are to each other, each 0..1.
struct Nearness {
  float closeness = 1;  // the chance that one was made from the other
  float sparsity = 0;   // most sentences of either have no counterpart
};

// `deviation` is the learnt standard deviation of the log ratio of lengths,
// `facts_kept` the learnt share of facts that a counterpart has too, `gap` the
// learnt share of sentences without one.
Nearness NearnessOf(float deviation, float facts_kept, float gap,
                    const Parameters& parameters);

// `parameters` with the values for articles as near as this.
Parameters AdaptedTo(Nearness nearness, const Parameters& parameters);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_CLOSENESS_H_
