// The evidence of the keys for m sentences of A read with n of B.
#ifndef CLAIMDIFF_ALIGNMENT_BEAD_SCORE_H_
#define CLAIMDIFF_ALIGNMENT_BEAD_SCORE_H_

#include <span>
#include <vector>

#include "alignment/features.h"
#include "alignment/parameters.h"
#include "alignment/score.h"

namespace claimdiff::alignment {

// One side's keys as seen from the other's.
struct KeyView {
  const Side* side = nullptr;
  std::vector<Affinity> affinities;     // this side's key first
  std::vector<std::uint32_t> first;     // by key: its first affinity
  std::vector<Background> backgrounds;  // by key
};

// REQUIRES: `features` and `parameters` outlive this.
class BeadScorer {
 public:
  BeadScorer(const Features& features, const Parameters& parameters);

  // In nats; for one sentence on either side what ScoreKeys says, nearly.
  float Score(std::span<const SentenceId> a,
              std::span<const SentenceId> b) const;

 private:
  float Half(const KeyView& from, const std::vector<KeyId>& keys,
             const std::vector<KeyId>& others) const;

  const Parameters& parameters_;
  KeyView a_, b_;
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_BEAD_SCORE_H_
