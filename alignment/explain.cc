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
    : features_(features),
      parameters_(parameters),
      first_(features.a.key_weights.size() + 1, 0),
      backgrounds_a_(
          Backgrounds(features.a, features.b, features.affinities, parameters)),
      backgrounds_b_(Backgrounds(features.b, features.a,
                                 Mirrored(features.affinities), parameters)) {
  for (const Affinity& pair : features.affinities) ++first_[pair.a + 1];
  for (std::size_t k = 1; k < first_.size(); ++k) first_[k] += first_[k - 1];
}

std::vector<Contribution> Explainer::Explain(
    std::span<const SentenceId> a, std::span<const SentenceId> b) const {
  const std::vector<KeyId> keys_a = KeysOf(features_.a, a);
  const std::vector<KeyId> keys_b = KeysOf(features_.b, b);
  std::vector<Contribution> found;
  for (const KeyId key : keys_a) {
    for (auto k = first_[key]; k < first_[key + 1]; ++k) {
      const Affinity& pair = features_.affinities[k];
      if (!std::binary_search(keys_b.begin(), keys_b.end(), pair.b)) continue;
      const float weight =
          (features_.a.key_weights[pair.a] *
               HitEvidence(pair.value, backgrounds_a_[pair.a], parameters_) +
           features_.b.key_weights[pair.b] *
               HitEvidence(pair.value, backgrounds_b_[pair.b], parameters_)) /
          2;
      if (weight > 0) found.push_back({pair.a, pair.b, weight, pair.value});
    }
  }
  KeepBest(&found);
  return found;
}

}  // namespace claimdiff::alignment
