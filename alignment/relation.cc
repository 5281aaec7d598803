// Facts of a bead: which are the same, which stand alone, which disagree.
//
// A false conflict is the worst thing a report can hold, so the order is: pair
// everything that may be the same value first, generously; what is then left
// on both sides, in one kind and dimension, is a conflict only if it fills the
// same slot: the words or names around it agree, or it is the one such fact
// left on either side. Values far apart in size are taken for a total and its
// part, or for another thing, unless all that is around them agrees.
#include "alignment/relation.h"

#include <algorithm>
#include <optional>

namespace claimdiff::alignment {

namespace {

// Beyond this ratio two numbers are not two versions of one value; beyond the
// second one not even where each is the only one left on its side and stands
// beside the same word.
constexpr double kLargestRatio = 10;
constexpr double kLargestRatioAlone = 50;
// A list of more figures of one kind has no slots to fill: bounds the time.
constexpr std::size_t kMostRivals = 64;

class FactMatcher {
 public:
  FactMatcher(std::span<const Value> a, std::span<const Value> b,
              std::span<const Affinity> affinities,
              const NeighboursOf& neighbours)
      : a_(a),
        b_(b),
        affinities_(affinities),
        neighbours_(neighbours),
        used_a_(a.size(), false),
        used_b_(b.size(), false) {
    rows_.reserve(a.size());
    for (const Value& value : a) rows_.push_back(AffinitiesOf(value.key));
    diff_.shared.reserve(std::min(a.size(), b.size()));
  }

  FactDiff Run() {
    PairWhere([](const Value& x, const Value& y, Row row) {
      return x.kind == FactKind::kEntity && y.kind == FactKind::kEntity &&
             AffinityIn(row, y.key) == 1;
    });
    PairWhere([](const Value& x, const Value& y, Row) {
      return (x.is_version || y.is_version) && x.version && y.version &&
             *x.version == *y.version;
    });
    PairWhere([](const Value& x, const Value& y, Row row) {
      return x.kind == y.kind && IsIn(row, y.key) && !Differ(x, y);
    });
    PairWhere([](const Value& x, const Value& y, Row) {
      return Comparable(x, y) && SameStatedValue(x, y);
    });
    PairWhere([](const Value& x, const Value& y, Row) {
      return Comparable(x, y) && CanBothHold(x, y);
    });
    PairWhere([](const Value& x, const Value& y, Row row) {
      return (IsIn(row, y.key) && !Differ(x, y)) || IsYearOf(x, y) ||
             IsYearOf(y, x) ||
             (IsQuantity(x.kind) && IsQuantity(y.kind) &&
              x.is_version == y.is_version && SameStatedValue(x, y));
    });
    FindConflicts();
    Leftovers();
    std::sort(diff_.shared.begin(), diff_.shared.end());
    std::sort(diff_.conflicts.begin(), diff_.conflicts.end());
    return std::move(diff_);
  }

 private:
  // The affinities of one key of A.
  using Row = std::span<const Affinity>;

  Row AffinitiesOf(KeyId a) const {
    const auto first = std::lower_bound(
        affinities_.begin(), affinities_.end(), a,
        [](const Affinity& pair, KeyId key) { return pair.a < key; });
    auto last = first;
    while (last != affinities_.end() && last->a == a) ++last;
    return {first, last};
  }

  static float AffinityIn(Row row, KeyId b) {
    for (const Affinity& pair : row) {
      if (pair.b == b) return pair.value;
    }
    return 0;
  }

  static bool IsIn(Row row, KeyId b) { return AffinityIn(row, b) > 0; }

  template <typename Same>
  void PairWhere(Same same) {
    for (std::uint32_t i = 0; i < a_.size(); ++i) {
      for (std::uint32_t j = 0; j < b_.size() && !used_a_[i]; ++j) {
        if (used_b_[j] || !same(a_[i], b_[j], rows_[i])) continue;
        used_a_[i] = used_b_[j] = true;
        diff_.shared.emplace_back(i, j);
      }
    }
  }

  // How many of the nearest words and names around both facts agree.
  int SharedNeighbours(std::uint32_t i, std::uint32_t j) {
    const std::vector<KeyId>& of_y = NeighboursIn(false, j);
    int count = 0;
    for (const KeyId a : NeighboursIn(true, i)) {
      const Row row = AffinitiesOf(a);
      for (const KeyId b : of_y) count += IsIn(row, b) ? 1 : 0;
    }
    return count;
  }

  // Asks once for each value.
  const std::vector<KeyId>& NeighboursIn(bool of_a, std::uint32_t value) {
    auto& known = of_a ? near_a_ : near_b_;
    known.resize((of_a ? a_ : b_).size());
    if (!known[value]) known[value] = neighbours_(of_a, value);
    return *known[value];
  }

  // "The first line of the first page" against one "first".
  static bool IsRepeatedRank(const Value& value, std::span<const Value> other) {
    return value.kind == FactKind::kOrdinal &&
           std::any_of(other.begin(), other.end(), [&value](const Value& y) {
             return Comparable(value, y) && SameStatedValue(value, y);
           });
  }

  bool MayConflict(const Value& x, const Value& y, double ratio) const {
    return MayDisagree(x, y, ratio) && !IsRepeatedRank(x, b_) &&
           !IsRepeatedRank(y, a_);
  }

  // By value: how many of its side, it among them, are comparable with it and
  // have found no match.
  static std::vector<std::size_t> CountRivals(std::span<const Value> side,
                                              const std::vector<bool>& used) {
    struct Group {
      const Value& first;
      std::size_t size;
    };
    std::vector<Group> groups;  // a few: one a kind and dimension
    std::vector<std::size_t> group_of(side.size());
    for (std::size_t k = 0; k < side.size(); ++k) {
      const auto same = std::find_if(
          groups.begin(), groups.end(),
          [&](const Group& next) { return Comparable(next.first, side[k]); });
      group_of[k] = static_cast<std::size_t>(same - groups.begin());
      if (same == groups.end()) groups.push_back({side[k], 0});
      groups[group_of[k]].size += used[k] ? 0 : 1;
    }
    for (std::size_t& group : group_of) group = groups[group].size;
    return group_of;
  }

  bool FillOneSlot(std::uint32_t i, std::uint32_t j, bool alone,
                   int neighbours) const {
    if (!Comparable(a_[i], b_[j]) || !IsTelling(a_[i]) || !IsTelling(b_[j])) {
      return alone && neighbours > 0;
    }
    return alone || neighbours > 0;
  }

  // Whether a value, not a name, has found no match.
  static bool HasOpen(std::span<const Value> side,
                      const std::vector<bool>& used) {
    for (std::size_t k = 0; k < side.size(); ++k) {
      if (!used[k] && IsQuantity(side[k].kind)) return true;
    }
    return false;
  }

  void FindConflicts() {
    if (!HasOpen(a_, used_a_) || !HasOpen(b_, used_b_)) return;
    struct Candidate {
      int neighbours;
      std::uint32_t a, b;
    };
    const std::vector<std::size_t> rivals_a = CountRivals(a_, used_a_);
    const std::vector<std::size_t> rivals_b = CountRivals(b_, used_b_);
    std::vector<Candidate> candidates;
    for (std::uint32_t i = 0; i < a_.size(); ++i) {
      if (used_a_[i] || rivals_a[i] > kMostRivals) continue;
      for (std::uint32_t j = 0; j < b_.size(); ++j) {
        if (used_b_[j] || rivals_b[j] > kMostRivals ||
            !MayConflict(a_[i], b_[j], kLargestRatioAlone)) {
          continue;
        }
        const bool alone = rivals_a[i] == 1 && rivals_b[j] == 1;
        const int neighbours = SharedNeighbours(i, j);
        const bool close = MayDisagree(a_[i], b_[j], kLargestRatio);
        if (!close && (!alone || neighbours == 0 || HasUnit(a_[i]))) continue;
        if (FillOneSlot(i, j, alone, neighbours)) {
          candidates.push_back({neighbours, i, j});
        }
      }
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& x, const Candidate& y) {
                       return x.neighbours > y.neighbours;
                     });
    for (const Candidate& next : candidates) {
      if (used_a_[next.a] || used_b_[next.b]) continue;
      used_a_[next.a] = used_b_[next.b] = true;
      diff_.conflicts.emplace_back(next.a, next.b);
    }
  }

  // "800 km/h (497 mph)" against "800 km/h": said twice, in two units.
  static bool IsConverted(const Value& value, const Value& same_side,
                          const Value& shared) {
    return value.kind == FactKind::kMeasure && value.unit != same_side.unit &&
           Comparable(value, shared) && CanBothHold(value, shared);
  }

  void Leftovers() {
    const auto is_told = [&](const Value& value, bool in_a) {
      return std::any_of(
          diff_.shared.begin(), diff_.shared.end(), [&](const ValuePair& pair) {
            const Value& a = a_[pair.first];
            const Value& b = b_[pair.second];
            return in_a ? IsConverted(value, a, b) : IsConverted(value, b, a);
          });
    };
    for (std::uint32_t i = 0; i < a_.size(); ++i) {
      if (!used_a_[i] && !is_told(a_[i], true)) diff_.only_a.push_back(i);
    }
    for (std::uint32_t j = 0; j < b_.size(); ++j) {
      if (!used_b_[j] && !is_told(b_[j], false)) diff_.only_b.push_back(j);
    }
  }

  std::span<const Value> a_, b_;
  std::span<const Affinity> affinities_;
  const NeighboursOf& neighbours_;
  std::vector<Row> rows_;  // of the keys of a_
  std::vector<std::optional<std::vector<KeyId>>> near_a_, near_b_;
  std::vector<bool> used_a_, used_b_;
  FactDiff diff_;
};

}  // namespace

FactDiff CompareFacts(std::span<const Value> a, std::span<const Value> b,
                      std::span<const Affinity> affinities,
                      const NeighboursOf& neighbours) {
  return FactMatcher(a, b, affinities, neighbours).Run();
}

}  // namespace claimdiff::alignment
