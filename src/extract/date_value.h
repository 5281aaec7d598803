// A date as far as it is stated, and its key and interval.
#ifndef CLAIMDIFF_EXTRACT_DATE_VALUE_H_
#define CLAIMDIFF_EXTRACT_DATE_VALUE_H_

#include <cstdint>
#include <optional>
#include <string>

#include "claimdiff/article.h"

namespace claimdiff {

// Members that are not stated are empty. Years are astronomical: 44 BC is -43.
struct PartialDate {
  std::optional<std::int32_t> year;
  std::int32_t month = 0;    // 1..12
  std::int32_t day = 0;      // 1..31
  std::int32_t weekday = 0;  // 1..7, counts only where there is no day
  std::int32_t quarter = 0;  // 1..4
  std::int32_t half = 0;     // 1..2
  std::int32_t week = 0;     // 1..53, ISO 8601, with a year
  // Years that the year stands for: 1, 10 (its first is stated) or 100.
  std::int32_t years = 1;
  bool by_weekday = false;  // Quantity::by_weekday
};

// False for days that never were: 31 February, month 13. 29 February passes
// in any year: it is a slip of the pen, but the text states that day.
bool IsPossible(const PartialDate& date);

// The key and the interval of `date`: FACTS.md. The span stays empty.
// REQUIRES: IsPossible(date), and something is stated.
Fact DateFact(const PartialDate& date);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_DATE_VALUE_H_
