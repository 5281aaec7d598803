// How the facts of the two sides of a bead relate: shared, one-sided, or in
// conflict (one slot, two values that cannot both be true).
#ifndef CLAIMDIFF_ALIGNMENT_RELATION_H_
#define CLAIMDIFF_ALIGNMENT_RELATION_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "alignment/features.h"
#include "claimdiff/article.h"

namespace claimdiff::alignment {

// One fact of a bead's side, in reading order.
struct Value {
  FactKind kind = FactKind::kNumber;
  std::uint32_t dimension = 0;  // interned over both sides; equal = comparable
  std::uint32_t unit = 0;  // as written, interned; equal = nothing converted
  bool is_temperature = false;  // in degrees of some scale,
  bool scale_known = true;      // which, if known, `low` and `high` are Celsius
  bool is_data = false;         // a measure of bits or bytes
  bool is_version = false;  // a name by its kind, compared by `version` alone
  std::optional<double> version;  // what it is as one; of numbers, too
  bool is_section = false;  // of a heading: editions number theirs otherwise
  // Of a date that is one day, with its year or without: 1109 for 9 November.
  std::optional<std::int32_t> month_and_day;
  double low = 0;  // Quantity::low and high
  double high = 0;
  Modifier modifier = Modifier::kExact;
  KeyId key = 0;  // of its own side
};

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
