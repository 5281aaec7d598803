// Whether two articles are a translation or independent reports.
#ifndef CLAIMDIFF_ALIGNMENT_CLOSENESS_H_
#define CLAIMDIFF_ALIGNMENT_CLOSENESS_H_

#include "alignment/parameters.h"

namespace claimdiff::alignment {

// Closeness: the chance that one article was made from the other, 0..1.
// `deviation` is the learnt standard deviation of the log ratio of lengths,
// `facts_kept` the learnt share of facts that a counterpart has too, `gap` the
// learnt share of sentences without one, `jump` that of counterparts out of
// their order.
float ClosenessOf(float deviation, float facts_kept, float gap, float jump,
                  const Parameters& parameters);

// `parameters` with the values for articles as close as this.
Parameters AdaptedTo(float closeness, const Parameters& parameters);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_CLOSENESS_H_
