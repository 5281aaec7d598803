// Evidence of what sentences leave unsaid: the subject that one inherits from
// a sentence before it.
#ifndef CLAIMDIFF_ALIGNMENT_SUBJECTS_H_
#define CLAIMDIFF_ALIGNMENT_SUBJECTS_H_

#include "alignment/matches.h"
#include "alignment/matrix.h"
#include "alignment/parameters.h"

namespace claimdiff::alignment {

// A weight below this is none.
inline constexpr float kLeastSubject = 0.01F;

// Adds what a hit of the subject would say, times parameters.subject; half of
// it where only one of the two sentences inherits and the other one names it.
// That an inherited subject is missed says nothing.
void AddSubjects(const MatchView& matches, const Parameters& parameters,
                 Matrix* nats);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_SUBJECTS_H_
