#include "alignment/values.h"

#include <algorithm>
#include <cmath>

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
// Two dates further apart than this many days, or than so many times what they
// span ("the 17th century"), speak of other events.
constexpr double kFarthestDays = 366 * 100.;
constexpr double kFarthestSpans = 10;
constexpr double kDaysPerYear = 365.2425;

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

// Stated without decimals, which leave an interval; so do "about", and the
// "hundred" and "million" of a round number, but theirs is longer.
bool IsWhole(const Value& value) {
  const double middle = (value.low + value.high) / 2;
  const double interval = value.high - value.low;
  return middle == std::floor(middle) &&
         (interval == 0 || interval > 1 || value.modifier == Modifier::kAbout);
}

// "12 million" against "12 milliard": the same digits, more or fewer zeros.
// Not where one has decimals: "1.127" may be read for 1,127; nor "10" and
// "1,000", whose one digit is the same by accident, unless in words.
bool DifferInScale(const Value& x, const Value& y) {
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

// "Thursday" is said of the last one and of the next.
bool IsWeekLater(const Value& day, const Value& weekday) {
  constexpr double kWeek = 7;
  return weekday.week_later && weekday.week_later == day.month_and_day &&
         (day.dimension != weekday.dimension || day.low == weekday.low + kWeek);
}

bool CloseInSize(const Value& x, const Value& y, double ratio) {
  if (x.is_temperature || AreDaysOfSomeYear(x, y)) return true;
  if (x.kind == FactKind::kDate) {
    return std::abs(x.low - y.low) <=
           std::max(kFarthestDays, kFarthestSpans * (x.high - x.low));
  }
  const double p = std::min(std::abs(x.low), std::abs(y.low));
  const double q = std::max(std::abs(x.low), std::abs(y.low));
  return p > 0 && (q < ratio * p || DifferInScale(x, y));
}

}  // namespace

bool CanBothHold(const Value& a, const Value& b) {
  if (IsWeekLater(a, b) || IsWeekLater(b, a)) return true;
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

bool Differ(const Value& a, const Value& b) {
  return Comparable(a, b) && !CanBothHold(a, b);
}

bool IsTelling(const Value& value) {
  return value.kind != FactKind::kOrdinal &&
         (value.kind != FactKind::kNumber || value.low != 1);
}

bool HasUnit(const Value& value) {
  return value.kind == FactKind::kMeasure || value.kind == FactKind::kDuration;
}

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

bool MayDisagree(const Value& a, const Value& b, double ratio) {
  if (!CloseInSize(a, b, ratio)) return false;
  if (CountOneOnly(a, b) || DifferInSign(a, b) || AreBitAndByte(a, b)) {
    return false;
  }
  if (a.is_section && b.is_section) return false;
  return Differ(a, b) || (IsRank(a, b) && a.low != b.low);
}

}  // namespace claimdiff::alignment
