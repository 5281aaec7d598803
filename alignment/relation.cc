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
#include <cmath>
#include <optional>

namespace claimdiff::alignment {

namespace {

// "About 100" may be said of 90 to 110, but "about 350" not of 380.
constexpr double kAboutSlack = 0.1;
// Rounded in one unit.
constexpr double kRoundingSlack = 0.02;
// "More than 1000" and "more than 1010" hedge one figure.
constexpr double kAlikeSlack = 0.01;
// A measure converted by the writer ("60 miles", "100 km") is rounded; below
// this relative distance two measures are one.
constexpr double kConversionSlack = 0.05;
// Beyond this ratio two numbers are not two versions of one value; beyond the
// second one not even where each is the only one left on its side and stands
// beside the same word.
constexpr double kLargestRatio = 10;
constexpr double kLargestRatioAlone = 50;
// Two dates further apart than this many days, or than so many times what they
// span ("the 17th century"), speak of other events.
constexpr double kFarthestDays = 366 * 100.;
constexpr double kFarthestSpans = 10;
constexpr double kDaysPerYear = 365.2425;
// A list of more figures of one kind has no slots to fill: bounds the time.
constexpr std::size_t kMostRivals = 64;

bool IsQuantity(FactKind kind) {
  return kind != FactKind::kEntity && kind != FactKind::kConcept;
}

// "9 November 2025" and "8 November": only one side tells the year.
bool AreDaysOfSomeYear(const Value& a, const Value& b) {
  return a.dimension != b.dimension && a.month_and_day && b.month_and_day;
}

bool Comparable(const Value& a, const Value& b) {
  return IsQuantity(a.kind) && a.kind == b.kind &&
         (a.dimension == b.dimension || AreDaysOfSomeYear(a, b));
}

struct Interval {
  double low = 0;
  double high = 0;
};

bool Holds(Interval interval, double value) {
  return interval.low <= value && value <= interval.high;
}

// Both say "more than", or both "about": they hedge one figure, and differ
// like two plain values.
bool HedgeAlike(const Value& a, const Value& b) {
  return a.modifier == b.modifier && a.modifier != Modifier::kExact;
}

// One in the last place of the figure that is no zero: 10 for "350".
double LastPlace(const Value& value) {
  const double precision = value.high - value.low;
  double place = precision > 0 ? precision : 1;
  double figure = std::abs(value.low + value.high) / 2 / place;
  constexpr double kLargest = 1e15;  // beyond, doubles have no last place
  if (figure < 1 || figure > kLargest) return HUGE_VAL;
  for (figure = std::round(figure); std::fmod(figure, 10) == 0; figure /= 10) {
    place *= 10;
  }
  return place;
}

// A unit may be read wrong.
bool HasUnit(const Value& value) {
  return value.kind == FactKind::kMeasure || value.kind == FactKind::kDuration;
}

// "1,000", "300", but not "12".
bool HasOneDigit(const Value& value) {
  return std::abs(value.low + value.high) / 2 < 9.5 * LastPlace(value);
}

// Whether two temperatures agree on any scale, as readings or as differences:
// "80 degrees" may be 27 Celsius, and "20 degrees warmer" 11.
bool FitsSomeScale(const Value& a, const Value& b) {
  constexpr double kFahrenheitDegrees = 1.8;  // in one of Celsius
  constexpr double kFahrenheitZero = 32;
  constexpr double kSlack = 1.5;  // Fahrenheit: either side is rounded
  const double x = (a.low + a.high) / 2, y = (b.low + b.high) / 2;
  const auto is_in_fahrenheit = [](double celsius, double fahrenheit) {
    const double difference = kFahrenheitDegrees * celsius;
    return std::abs(fahrenheit - difference) <= kSlack ||
           std::abs(fahrenheit - difference - kFahrenheitZero) <= kSlack;
  };
  return Holds({a.low, a.high}, y) || Holds({b.low, b.high}, x) ||
         is_in_fahrenheit(x, y) || is_in_fahrenheit(y, x);
}

// Whether the unit is one of metres, grams, bytes and their tens, hundreds and
// thousands: what is told in two of them was not converted.
bool IsDecimal(const Value& value) {
  const double precision = value.high - value.low;
  if (value.is_temperature || precision <= 0) return false;
  const double digits = std::log10(precision);
  constexpr double kNearly = 1e-6;
  return std::abs(digits - std::round(digits)) < kNearly;
}

bool AreInOneUnit(const Value& a, const Value& b) {
  return a.unit == b.unit || (IsDecimal(a) && IsDecimal(b));
}

// All the values that the wording allows, next to what `other` says.
Interval Reach(const Value& value, const Value& other) {
  Interval out{value.low, value.high};
  const double size = std::max(std::abs(value.low), std::abs(value.high));
  double slack = 0;
  if (HedgeAlike(value, other)) {
    slack = kAlikeSlack * size;
  } else if (value.modifier == Modifier::kMoreThan) {
    out.high = HUGE_VAL;
  } else if (value.modifier == Modifier::kLessThan) {
    out.low = -HUGE_VAL;
  } else if (value.modifier == Modifier::kAbout) {
    slack = kAboutSlack * size;
    if (value.kind != FactKind::kDuration) {
      slack = std::min(slack, LastPlace(value));
    }
  }
  if (value.kind == FactKind::kMeasure) {
    const double rounded =
        AreInOneUnit(value, other) ? kRoundingSlack : kConversionSlack;
    slack = std::max(slack, rounded * size);
  }
  out.low -= slack;
  out.high += slack;
  return out;
}

// "10 miles" and "11 miles" are rounded alike, and two values; "10.4 miles" is
// a closer one, "240 miles" may stand for 238, but "20 miles" not for 18. Both
// may have been converted, and be one apart: "136 km/h", "135 km/h".
bool CanBothHoldInUnit(const Value& a, const Value& b) {
  constexpr double kConvertedSlack = 0.01;
  const double x = (a.low + a.high) / 2, y = (b.low + b.high) / 2;
  const double size = (std::abs(x) + std::abs(y)) / 2;
  constexpr double kNearly = 1.001;  // of units that are no round number
  const double place = kNearly * std::max(LastPlace(a), LastPlace(b));
  const double rounded = std::min(place / 2, 2 * kRoundingSlack * size);
  const double converted = std::min(place, kConvertedSlack * size);
  return Holds({a.low, a.high}, y) || Holds({b.low, b.high}, x) ||
         std::abs(x - y) <= std::max(rounded, converted);
}

// "14,200" may stand for 14,203, but "14,210" not, nor "300" for 302.
bool IsRoundFigureOf(const Value& a, const Value& b) {
  if (a.kind != FactKind::kNumber && a.kind != FactKind::kMoney) return false;
  constexpr double kRound = 100;  // it ends in two zeros
  constexpr double kFarthest = 0.005;
  const double place = std::max(LastPlace(a), LastPlace(b));
  const double apart = std::abs(a.low + a.high - b.low - b.high) / 2;
  return place >= kRound && apart <= place / 2 &&
         apart <= kFarthest * std::max(std::abs(a.low), std::abs(b.low));
}

// Rounded values whose intervals only touch ("19 years" and "18 years") are
// two values.
bool CanBothHold(const Value& a, const Value& b) {
  if (AreDaysOfSomeYear(a, b)) return a.month_and_day == b.month_and_day;
  if (!a.scale_known || !b.scale_known) return FitsSomeScale(a, b);
  const Interval x = Reach(a, b), y = Reach(b, a);
  if (x.low == y.low && x.high == y.high) return true;
  if (a.kind == FactKind::kMeasure && AreInOneUnit(a, b) &&
      a.modifier == b.modifier) {
    return CanBothHoldInUnit(a, b);
  }
  if (IsRoundFigureOf(a, b)) return true;
  const bool points = x.low == x.high || y.low == y.high;
  return points ? x.low <= y.high && y.low <= x.high
                : x.low < y.high && y.low < x.high;
}

// "One" is often no number ("one of them"), and "first" a way of telling:
// without agreeing neighbours they are no evidence of a slot.
bool IsTelling(const Value& value) {
  return value.kind != FactKind::kOrdinal &&
         (value.kind != FactKind::kNumber || value.low != 1);
}

// Two values of one kind that cannot be the same.
bool Differ(const Value& a, const Value& b) {
  return Comparable(a, b) && !CanBothHold(a, b);
}

// Stated without decimals, which leave an interval; so do "about", and the
// "hundred" and "million" of a round number, but theirs is longer.
bool IsWhole(const Value& value) {
  const double middle = (value.low + value.high) / 2;
  const double interval = value.high - value.low;
  return middle == std::floor(middle) &&
         (interval == 0 || interval > 1 || value.modifier == Modifier::kAbout);
}

// "The 34th minute", "minute 34"; but "first" is a way of telling.
bool IsRank(const Value& a, const Value& b) {
  const auto is = [](const Value& x, const Value& y) {
    return x.kind == FactKind::kNumber && !x.is_version && IsWhole(x) &&
           y.kind == FactKind::kOrdinal && y.low != 1;
  };
  return is(a, b) || is(b, a);
}

// One counts, the other is a share, a version, a section: "three" and "8.10"
// are of two kinds, as are "1" and "half".
bool CountOneOnly(const Value& a, const Value& b) {
  constexpr double kLargest = 1000;  // beyond, a decimal is rounded thousands
  return a.kind == FactKind::kNumber && IsWhole(a) != IsWhole(b) &&
         std::max(std::abs(a.low), std::abs(b.low)) < kLargest;
}

// "128 Mb" is often meant for "128 MB".
bool AreBitAndByte(const Value& a, const Value& b) {
  constexpr double kBits = 8;
  return a.is_data && b.is_data && a.unit != b.unit &&
         (a.low * kBits == b.low || b.low * kBits == a.low);
}

// "Minus 6" may be a dash before a six, and is no version of seven.
bool DifferInSign(const Value& a, const Value& b) {
  return a.kind == FactKind::kNumber && (a.low < 0) != (b.low < 0);
}

bool SameStatedValue(const Value& a, const Value& b) {
  return a.low == b.low && a.high == b.high;
}

// A year that one side read as a plain number.
bool IsYearOf(const Value& number, const Value& date) {
  if (number.kind != FactKind::kNumber || number.is_version ||
      date.kind != FactKind::kDate) {
    return false;
  }
  const double first = 1970 + date.low / kDaysPerYear;
  const double last = 1970 + date.high / kDaysPerYear;
  return number.low >= std::floor(first + 0.01) &&
         number.low <= std::floor(last + 0.01);
}

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

  static bool CloseInSize(const Value& x, const Value& y, double ratio) {
    if (x.is_temperature || AreDaysOfSomeYear(x, y)) return true;
    if (x.kind == FactKind::kDate) {
      return std::abs(x.low - y.low) <=
             std::max(kFarthestDays, kFarthestSpans * (x.high - x.low));
    }
    const double p = std::min(std::abs(x.low), std::abs(y.low));
    const double q = std::max(std::abs(x.low), std::abs(y.low));
    return p > 0 && (q < ratio * p || DifferInScale(x, y));
  }

  // "12 million" against "12 milliard": the same digits, more or fewer zeros.
  // Not where one has decimals: "1.127" may be read for 1,127; nor "10" and
  // "1,000", whose one digit is the same by accident, unless in words.
  static bool DifferInScale(const Value& x, const Value& y) {
    constexpr double kNearly = 1e-9;
    const auto has_decimals = [](const Value& value) {
      const double middle = (value.low + value.high) / 2;
      return middle != std::floor(middle) ||
             (value.low != value.high && value.high - value.low < 1);
    };
    if (has_decimals(x) || has_decimals(y)) return false;
    const bool in_words = x.low != x.high && y.low != y.high;
    if (!in_words && HasOneDigit(x)) return false;
    const double ratio = std::abs((x.low + x.high) / (y.low + y.high));
    const double zeros = std::round(std::log10(ratio));
    return std::abs(ratio / std::pow(10.0, zeros) - 1) < kNearly;
  }

  // "The first line of the first page" against one "first".
  static bool IsRepeatedRank(const Value& value, std::span<const Value> other) {
    return value.kind == FactKind::kOrdinal &&
           std::any_of(other.begin(), other.end(), [&value](const Value& y) {
             return Comparable(value, y) && SameStatedValue(value, y);
           });
  }

  bool MayConflict(const Value& x, const Value& y) const {
    if (!CloseInSize(x, y, kLargestRatioAlone)) return false;
    if (CountOneOnly(x, y) || DifferInSign(x, y) || AreBitAndByte(x, y)) {
      return false;
    }
    if (x.is_section && y.is_section) return false;
    if (IsRepeatedRank(x, b_) || IsRepeatedRank(y, a_)) return false;
    return Differ(x, y) || (IsRank(x, y) && x.low != y.low);
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
            !MayConflict(a_[i], b_[j])) {
          continue;
        }
        const bool alone = rivals_a[i] == 1 && rivals_b[j] == 1;
        const int neighbours = SharedNeighbours(i, j);
        const bool close = CloseInSize(a_[i], b_[j], kLargestRatio);
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
