// The evidence of score.cc for several sentences read as one: a key that any of
// them holds is held, so what misses in one half of a joined sentence and is
// met in the other speaks for the join.
#include "alignment/bead_score.h"

#include <algorithm>

#include "alignment/score.h"

namespace claimdiff::alignment {

namespace {

KeyView MakeView(const Side& from, const Side& to,
                 std::vector<Affinity> affinities,
                 const Parameters& parameters) {
  KeyView out;
  out.side = &from;
  out.backgrounds = Backgrounds(from, to, affinities, parameters);
  out.first.assign(from.key_weights.size() + 1, 0);
  for (const Affinity& pair : affinities) ++out.first[pair.a + 1];
  for (std::size_t k = 1; k < out.first.size(); ++k) {
    out.first[k] += out.first[k - 1];
  }
  out.affinities = std::move(affinities);
  return out;
}

}  // namespace

BeadScorer::BeadScorer(const Features& features, const Parameters& parameters)
    : parameters_(parameters),
      a_(MakeView(features.a, features.b, features.affinities, parameters)),
      b_(MakeView(features.b, features.a, Mirrored(features.affinities),
                  parameters)) {}

float BeadScorer::Half(const KeyView& from, const std::vector<KeyId>& keys,
                       const std::vector<KeyId>& others) const {
  float sum = 0;
  for (const KeyId key : keys) {
    const float weight =
        parameters_.score_scale * from.side->key_weights[key] / 2;
    const Background background = from.backgrounds[key];
    if (background.best == 0) {
      if (IsFact(*from.side, key)) sum -= parameters_.silent_fact / 2;
      continue;
    }
    float here = 0;
    for (auto k = from.first[key]; k < from.first[key + 1]; ++k) {
      const Affinity& pair = from.affinities[k];
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
  const std::vector<KeyId> keys_a = KeysOf(*a_.side, a);
  const std::vector<KeyId> keys_b = KeysOf(*b_.side, b);
  return Half(a_, keys_a, keys_b) + Half(b_, keys_b, keys_a);
}

}  // namespace claimdiff::alignment
