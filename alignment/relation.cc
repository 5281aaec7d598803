#include "alignment/relation.h"

namespace claimdiff::alignment {

FactDiff CompareFacts(std::span<const Value> a, std::span<const Value> b,
                      std::span<const Affinity> affinities) {
  FactDiff diff;
  std::vector<bool> used(b.size());
  for (std::uint32_t i = 0; i < a.size(); ++i) {
    bool found = false;
    for (std::uint32_t j = 0; j < b.size() && !found; ++j) {
      if (used[j]) continue;
      for (const Affinity& pair : affinities) {
        found |= pair.a == a[i].key && pair.b == b[j].key;
      }
      if (!found) continue;
      used[j] = true;
      diff.shared.emplace_back(i, j);
    }
    if (!found) diff.only_a.push_back(i);
  }
  for (std::uint32_t j = 0; j < b.size(); ++j) {
    if (!used[j]) diff.only_b.push_back(j);
  }
  return diff;
}

}  // namespace claimdiff::alignment
