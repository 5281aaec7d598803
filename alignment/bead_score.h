// The evidence of the keys for m sentences of A read with n of B.
#ifndef CLAIMDIFF_ALIGNMENT_BEAD_SCORE_H_
#define CLAIMDIFF_ALIGNMENT_BEAD_SCORE_H_

#include <cstdint>
#include <span>
#include <vector>

#include "alignment/features.h"
#include "alignment/matches.h"
#include "alignment/parameters.h"
#include "alignment/score.h"

namespace claimdiff::alignment {

// REQUIRES: what `matches` shows and `parameters` outlive this. Remembers what
// it has computed, so it is not for several threads.
class BeadScorer {
 public:
  BeadScorer(const MatchView& matches, const Parameters& parameters);

  // In nats; for one sentence on either side what KeyScorer says, nearly.
  float Score(std::span<const SentenceId> a, std::span<const SentenceId> b);

 private:
  // What a key of one side says, in nats.
  struct KeyNats {
    float best = kUnknown;  // where it finds its best match
    float miss = kUnknown;  // where it finds none
  };
  static constexpr float kUnknown = -1e30F;

  struct SideKeys {
    const SideMatches& matches;
    std::vector<KeyNats> nats;            // by key
    std::span<const KeyId> at_hand;       // of the sentences that are scored
    std::vector<KeyId> room;              // for them
    std::vector<std::uint32_t> asked_in;  // by key: when it was at hand last
  };

  void TakeUp(std::span<const SentenceId> sentences, SideKeys* side) const;
  float Half(const SideKeys& others, SideKeys* from) const;
  float Nats(KeyId key, const SideKeys& others, SideKeys* from) const;

  const Parameters& parameters_;
  SideKeys a_, b_;
  std::uint32_t question_ = 0;  // how many there were
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_BEAD_SCORE_H_
