// What a duration is worth: its key, its interval, its units.
#ifndef CLAIMDIFF_EXTRACT_DURATION_VALUE_H_
#define CLAIMDIFF_EXTRACT_DURATION_VALUE_H_

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/article.h"
#include "extract/decimal.h"

namespace claimdiff {

// So many of a unit: one of Y M W D h m s, falling.
struct DurationPart {
  Decimal value;
  char unit = 0;
  int last_digit = 0;  // as NumberMention::last_digit
};

// 0 for years, more for smaller units.
std::size_t UnitRank(char unit);

// Of a mean year or month of the Gregorian calendar.
double UnitSeconds(char unit);

// "duration:P1Y6M", with the units as stated, as ISO 8601 has them.
std::string DurationKey(std::span<const DurationPart> parts);

// In seconds: half of the last stated digit of the smallest part either way,
// and no less than what calendar months differ by.
Quantity DurationQuantity(std::span<const DurationPart> parts);

// "PT30M"; nothing if it is not one.
std::optional<std::vector<DurationPart>> ParseIsoDuration(
    std::string_view text);

// A fraction of one unit in the next smaller one that makes it whole: a quarter
// of an hour is PT15M, half a year P6M.
void MakeWhole(DurationPart* part);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_DURATION_VALUE_H_
