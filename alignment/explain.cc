#include "alignment/explain.h"

#include <algorithm>

#include "alignment/score.h"

namespace claimdiff::alignment {

namespace {

// Strongest first; keeps the first contribution of each key.
void KeepBest(std::vector<Contribution>* found) {
  std::sort(found->begin(), found->end(),
            [](const Contribution& x, const Contribution& y) {
              if (x.weight != y.weight) return x.weight > y.weight;
              return x.a != y.a ? x.a < y.a : x.b < y.b;
            });
  std::vector<KeyId> used_a, used_b;
  const auto taken = [](std::vector<KeyId>* used, KeyId key) {
    if (std::find(used->begin(), used->end(), key) != used->end()) return true;
    return false;
  };
  std::size_t kept = 0;
  for (const Contribution& next : *found) {
    if (taken(&used_a, next.a) || taken(&used_b, next.b)) continue;
    used_a.push_back(next.a);
    used_b.push_back(next.b);
    (*found)[kept++] = next;
  }
  found->resize(kept);
}

}  // namespace

Explainer::Explainer(const Features& features, const Parameters& parameters)
    : parameters_(parameters), matches_(FindMatches(features, parameters)) {}

std::vector<Contribution> Explainer::Explain(
    std::span<const SentenceId> a, std::span<const SentenceId> b) const {
  const Side& side_a = *matches_.a.side;
  const Side& side_b = *matches_.b.side;
  const std::vector<KeyId> keys_a = KeysOf(side_a, a);
  const std::vector<KeyId> keys_b = KeysOf(side_b, b);
  std::vector<Contribution> found;
  for (const KeyId key : keys_a) {
    for (const Affinity& pair : matches_.a.AffinitiesOf(key)) {
      if (!std::binary_search(keys_b.begin(), keys_b.end(), pair.b)) continue;
      const float weight =
          (side_a.key_weights[pair.a] *
               HitEvidence(pair.value, matches_.a.BackgroundOf(pair.a),
                           parameters_) +
           side_b.key_weights[pair.b] *
               HitEvidence(pair.value, matches_.b.BackgroundOf(pair.b),
                           parameters_)) /
          2;
      if (weight > 0) found.push_back({pair.a, pair.b, weight, pair.value});
    }
  }
  KeepBest(&found);
  return found;
}

}  // namespace claimdiff::alignment
