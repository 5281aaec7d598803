// The evidence of score.cc for several sentences read as one: a key that any of
// them holds is held, so what misses in one half of a joined sentence and is
// met in the other speaks for the join.
#include "alignment/bead_score.h"

#include <algorithm>

#include "alignment/score.h"

namespace claimdiff::alignment {

float BeadScorer::Half(const SideMatches& from, const std::vector<KeyId>& keys,
                       const std::vector<KeyId>& others) const {
  float sum = 0;
  for (const KeyId key : keys) {
    const float weight =
        parameters_.score_scale * from.side->key_weights[key] / 2;
    const Background background = from.BackgroundOf(key);
    if (background.best == 0) {
      if (IsFact(*from.side, key)) sum -= parameters_.silent_fact / 2;
      continue;
    }
    float here = 0;
    for (const Affinity& pair : from.AffinitiesOf(key)) {
      if (pair.value > here &&
          std::binary_search(others.begin(), others.end(), pair.b)) {
        here = pair.value;
      }
    }
    sum += weight * (here > 0 ? HitEvidence(here, background, parameters_)
                              : MissEvidence(background.best, parameters_));
  }
  return sum;
}

float BeadScorer::Score(std::span<const SentenceId> a,
                        std::span<const SentenceId> b) const {
  const std::vector<KeyId> keys_a = KeysOf(*matches_.a.side, a);
  const std::vector<KeyId> keys_b = KeysOf(*matches_.b.side, b);
  return Half(matches_.a, keys_a, keys_b) + Half(matches_.b, keys_b, keys_a);
}

}  // namespace claimdiff::alignment
