// When a claim that seems to be missing is not to be called so.
#ifndef CLAIMDIFF_CHECK_DOUBTS_H_
#define CLAIMDIFF_CHECK_DOUBTS_H_

#include <vector>

#include "check/side.h"

namespace claimdiff::check {

// A report may list what is probably missing; a check that fails must be sure.
// Doubts are about what the aligner may have overlooked. A counterpart that is
// as it was at the base revision raises none, save for the claim's own words.
class Doubts {
 public:
  // For claims of `own` that `other` may lack. `since`: there is a base
  // revision. Both sides must outlive this.
  Doubts(const Side& own, const Side& other, bool since);

  // REQUIRES: nothing of `other` belongs to `claim`.
  bool Has(ClaimIndex claim) const;

 private:
  void FindFilledGaps();
  bool IsFilled(ClaimIndex begin, ClaimIndex end) const;
  bool MayHaveChanged(ClaimIndex there) const;
  bool IsJoined(ClaimIndex claim) const;
  bool HoldsMore(ClaimIndex claim, ClaimIndex more) const;
  bool IsLabel(ClaimIndex claim) const;
  bool StandsThere(ClaimIndex claim) const;

  const Side& own_;
  const Side& other_;
  bool since_;
  double ratio_;                   // of the other's length to ours
  std::vector<bool> filled_gaps_;  // by own claim
};

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_DOUBTS_H_
