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
  auto kept = found->begin();
  for (const Contribution& next : *found) {
    const bool taken =
        std::any_of(found->begin(), kept, [&next](const Contribution& better) {
          return better.a == next.a || better.b == next.b;
        });
    if (!taken) *kept++ = next;
  }
  found->erase(kept, found->end());
}

}  // namespace

Explainer::Explainer(const Features& features, const Parameters& parameters)
    : parameters_(parameters), matches_(FindMatches(features, parameters)) {}

std::vector<Contribution> Explainer::Explain(
    std::span<const SentenceId> a, std::span<const SentenceId> b) const {
  const Side& side_a = *matches_.a.side;
  const Side& side_b = *matches_.b.side;
  std::vector<KeyId> room_a, room_b;
  const std::span<const KeyId> keys_a = KeysOf(side_a, a, &room_a);
  const std::span<const KeyId> keys_b = KeysOf(side_b, b, &room_b);
  std::vector<Contribution> found;
  found.reserve(keys_a.size());
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
