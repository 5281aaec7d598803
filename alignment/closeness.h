// Whether two articles are a translation or independent reports.
#ifndef CLAIMDIFF_ALIGNMENT_CLOSENESS_H_
#define CLAIMDIFF_ALIGNMENT_CLOSENESS_H_

#include "alignment/parameters.h"

namespace claimdiff::alignment {

// What an alignment has shown of two articles.
struct Shown {
  float deviation = 0;    // standard deviation of the log ratio of lengths
  float facts_kept = 0;   // the share of facts that a counterpart has too
  float nats_a_link = 0;  // evidence, by the counterparts to be expected
  float gap = 0;          // the share of sentences without a counterpart
  float jump = 0;         // that of counterparts out of their order
};

// Closeness: the chance that one article was made from the other, 0..1.
float ClosenessOf(const Shown& shown, const Parameters& parameters);

// `parameters` with the values for articles as close as this.
Parameters AdaptedTo(float closeness, const Parameters& parameters);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_CLOSENESS_H_
