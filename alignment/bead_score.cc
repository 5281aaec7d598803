// The evidence of score.cc for several sentences read as one: a key that any of
// them holds is held, so what misses in one half of a joined sentence and is
// met in the other speaks for the join.
#include "alignment/bead_score.h"

#include "alignment/score.h"

namespace claimdiff::alignment {

BeadScorer::BeadScorer(const MatchView& matches, const Parameters& parameters)
    : parameters_(parameters),
      a_{matches.a, {}, {}, {}, {}},
      b_{matches.b, {}, {}, {}, {}} {
  for (SideKeys* side : {&a_, &b_}) {
    side->nats.resize(side->matches.side->classes.size());
    side->asked_in.resize(side->nats.size(), 0);
  }
}

float BeadScorer::Nats(KeyId key, const SideKeys& others,
                       SideKeys* from) const {
  const SideMatches& matches = from->matches;
  const KeyClass of = matches.side->classes[key];
  const float half = (IsFact(of) ? 1.F : parameters_.join_words) / 2;
  const Background& background = matches.BackgroundOf(key);
  if (background.best == 0) {
    return -half * parameters_.Of(of).silent;
  }
  float here = 0;
  for (const Affinity& pair : matches.AffinitiesOf(key)) {
    if (pair.value > here && others.asked_in[pair.b] == question_) {
      here = pair.value;
    }
  }
  KeyNats& known = from->nats[key];
  if (here == 0) {
    if (known.miss == kUnknown) {
      known.miss = half * MissEvidence(of, background, parameters_);
    }
    return known.miss;
  }
  if (here != background.best) {
    return half * HitEvidence(of, here, background, parameters_);
  }
  if (known.best == kUnknown) {
    known.best = half * HitEvidence(of, here, background, parameters_);
  }
  return known.best;
}

void BeadScorer::TakeUp(std::span<const SentenceId> sentences,
                        SideKeys* side) const {
  side->at_hand = KeysOf(*side->matches.side, sentences, &side->room);
  for (const KeyId key : side->at_hand) side->asked_in[key] = question_;
}

float BeadScorer::Half(const SideKeys& others, SideKeys* from) const {
  float sum = 0;
  for (const KeyId key : from->at_hand) sum += Nats(key, others, from);
  return sum;
}

float BeadScorer::Score(std::span<const SentenceId> a,
                        std::span<const SentenceId> b) {
  ++question_;
  TakeUp(a, &a_);
  TakeUp(b, &b_);
  return Half(b_, &a_) + Half(a_, &b_);
}

}  // namespace claimdiff::alignment
