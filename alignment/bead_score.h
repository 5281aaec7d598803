// The evidence of the keys for m sentences of A read with n of B.
#ifndef CLAIMDIFF_ALIGNMENT_BEAD_SCORE_H_
#define CLAIMDIFF_ALIGNMENT_BEAD_SCORE_H_

#include <span>
#include <vector>

#include "alignment/features.h"
#include "alignment/matches.h"
#include "alignment/parameters.h"
#include "alignment/score.h"

namespace claimdiff::alignment {

// REQUIRES: `matches` and `parameters` outlive this.
class BeadScorer {
 public:
  BeadScorer(const PairMatches& matches, const Parameters& parameters)
      : matches_(matches), parameters_(parameters) {}

  // In nats; for one sentence on either side what KeyEvidence says, nearly.
  float Score(std::span<const SentenceId> a,
              std::span<const SentenceId> b) const;

 private:
  float Half(const SideMatches& from, const std::vector<KeyId>& keys,
             const std::vector<KeyId>& others) const;

  const PairMatches& matches_;
  const Parameters& parameters_;
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_BEAD_SCORE_H_
