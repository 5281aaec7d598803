// What two values of a bead say of each other: whether both can be true, as
// stated, rounded or converted, and whether they may fill one slot.
#ifndef CLAIMDIFF_ALIGNMENT_VALUES_H_
#define CLAIMDIFF_ALIGNMENT_VALUES_H_

#include <cstdint>
#include <optional>

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
  // As month_and_day, of the next such weekday where the last one is taken.
  std::optional<std::int32_t> week_later;
  double low = 0;  // Quantity::low and high
  double high = 0;
  Modifier modifier = Modifier::kExact;
  KeyId key = 0;  // of its own side
};

// Neither a name nor a word.
inline bool IsQuantity(FactKind kind) {
  return kind != FactKind::kEntity && kind != FactKind::kConcept;
}

// "9 November 2025" and "8 November": only one side tells the year.
inline bool AreDaysOfSomeYear(const Value& a, const Value& b) {
  return a.dimension != b.dimension && a.month_and_day && b.month_and_day;
}

// Of one kind and dimension, or days of some year.
inline bool Comparable(const Value& a, const Value& b) {
  return IsQuantity(a.kind) && a.kind == b.kind &&
         (a.dimension == b.dimension || AreDaysOfSomeYear(a, b));
}

// Rounded values whose intervals only touch ("19 years" and "18 years") are
// two values.
bool CanBothHold(const Value& a, const Value& b);

// Two values of one kind that cannot be the same.
bool Differ(const Value& a, const Value& b);

inline bool SameStatedValue(const Value& a, const Value& b) {
  return a.low == b.low && a.high == b.high;
}

// "One" is often no number ("one of them"), and "first" a way of telling:
// without agreeing neighbours they are no evidence of a slot.
bool IsTelling(const Value& value);

// A unit may be read wrong.
bool HasUnit(const Value& value);

// A year that one side read as a plain number.
bool IsYearOf(const Value& number, const Value& date);

// Whether the two may be two versions of one value: they differ, count alike,
// and are less than `ratio` times apart, or have the same digits and more or
// fewer zeros.
bool MayDisagree(const Value& a, const Value& b, double ratio);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_VALUES_H_
