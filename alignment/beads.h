// From posteriors to beads.
#ifndef CLAIMDIFF_ALIGNMENT_BEADS_H_
#define CLAIMDIFF_ALIGNMENT_BEADS_H_

#include "alignment/align.h"
#include "alignment/model.h"

namespace claimdiff::alignment {

Alignment DecodeBeads(const Posteriors& posteriors,
                      const Parameters& parameters);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_BEADS_H_
