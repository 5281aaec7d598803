// All that decided what became of one claim.
#ifndef CLAIMDIFF_EXPLANATION_H_
#define CLAIMDIFF_EXPLANATION_H_

#include <vector>

#include "claimdiff/report.h"

namespace claimdiff {

// A claim of the other article that may say the same. Evidence is in nats:
// above 0 it speaks for the two, below against.
struct CandidateClaim {
  ClaimIndex claim = 0;
  float chance = 0;    // that the two say the same, 0..1
  float keys = 0;      // names, values and words
  float lengths = 0;   // how well the two lengths fit
  float coverage = 0;  // how much of the two is matched at all
  float position = 0;  // in their articles, and of what kind they are
  float rivals = 0;    // that other claims are aligned with one of the two
  // What matches, strongest first; what `keys` has beyond the sum is due to
  // names, values and words that only one of the two has.
  std::vector<SharedFact> matches;
  // The evidence that is missing for `chance` to be Explanation::link_from;
  // less than 0 when there is as much to spare.
  float needed = 0;
};

struct Explanation {
  Report report;
  bool of_a = true;  // whose claim it is
  ClaimIndex claim = 0;
  std::vector<CandidateClaim> candidates;  // the most probable first
  float none = 0;        // chance of no counterpart, seen from this article
  float expressed = 0;   // chance that the other says it, all considered
  float only_below = 0;  // least chance of this with which it is not "only"
  // Least chance with which two claims are aligned by themselves.
  float link_from = 0;
  // Learnt from this pair of articles:
  float gap = 0;        // the chance that any claim has no counterpart
  float jump = 0;       // the chance that the next counterpart is anywhere
  float evidence = 0;   // nats for the two being about one thing
  float closeness = 0;  // the chance that one was made from the other
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXPLANATION_H_
