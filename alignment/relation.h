// How the facts of the two sides of a bead relate: shared, one-sided, or in
// conflict (one slot, two values that cannot both be true).
#ifndef CLAIMDIFF_ALIGNMENT_RELATION_H_
#define CLAIMDIFF_ALIGNMENT_RELATION_H_

#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "alignment/features.h"
#include "alignment/values.h"

namespace claimdiff::alignment {

// The keys of the words and names next to a value of A or of B, nearest first:
// what it counts. Asked of values that may disagree, which are few.
using NeighboursOf =
    std::function<std::vector<KeyId>(bool of_a, std::uint32_t value)>;

using ValuePair = std::pair<std::uint32_t, std::uint32_t>;  // indices (a, b)

struct FactDiff {
  std::vector<ValuePair> shared, conflicts;
  std::vector<std::uint32_t> only_a, only_b;  // ascending
};

// REQUIRES: `affinities` as in Features.
FactDiff CompareFacts(std::span<const Value> a, std::span<const Value> b,
                      std::span<const Affinity> affinities,
                      const NeighboursOf& neighbours);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_RELATION_H_
