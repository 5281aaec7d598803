// Keys follow ISO 8601 where it has a form (2025-12-01, --12-01, ---01), and
// its part 2 (EDTF) for decades and centuries: 198X, 18XX.
#include "extract/date_value.h"

#include <algorithm>
#include <cstdlib>

#include "extract/calendar.h"

namespace claimdiff {

namespace {

std::string Padded(std::int32_t value, std::size_t width) {
  std::string digits = std::to_string(std::abs(value));
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return value < 0 ? "-" + digits : digits;
}

std::string YearKey(const PartialDate& date) {
  std::string key = Padded(*date.year, 4);
  if (date.years >= 10) key.back() = 'X';
  if (date.years >= 100) key[key.size() - 2] = 'X';
  return key;
}

std::string Key(const PartialDate& date) {
  std::string key = "date:";
  if (date.year) {
    key += YearKey(date);
    if (date.quarter != 0) return key + "-Q" + std::to_string(date.quarter);
    if (date.half != 0) return key + "-H" + std::to_string(date.half);
    if (date.week != 0) return key + "-W" + Padded(date.week, 2);
    if (date.month != 0) key += "-" + Padded(date.month, 2);
    if (date.day != 0) key += "-" + Padded(date.day, 2);
    return key;
  }
  if (date.month != 0) {
    key += "--" + Padded(date.month, 2);
    return date.day == 0 ? key : key + "-" + Padded(date.day, 2);
  }
  if (date.day != 0) return key + "---" + Padded(date.day, 2);
  if (date.quarter != 0) return key + "--Q" + std::to_string(date.quarter);
  if (date.half != 0) return key + "--H" + std::to_string(date.half);
  return key + "--W" + std::to_string(date.weekday);
}

void Point(double value, const char* dimension, Quantity* quantity) {
  quantity->low = quantity->high = value;
  quantity->dimension = dimension;
}

// The first day of an ISO week: week 1 holds 4 January.
std::int32_t WeekStart(std::int32_t year, std::int32_t week) {
  const std::int32_t fourth = DayNumber({year, 1, 4});
  return fourth - (WeekdayOf(fourth) - 1) + (week - 1) * 7;
}

void Days(const PartialDate& date, Quantity* quantity) {
  const std::int32_t year = *date.year;
  std::int32_t first_month = date.month;
  std::int32_t last_month = date.month;
  if (date.quarter != 0) {
    first_month = date.quarter * 3 - 2;
    last_month = date.quarter * 3;
  } else if (date.half != 0) {
    first_month = date.half * 6 - 5;
    last_month = date.half * 6;
  } else if (date.month == 0) {
    first_month = 1;
    last_month = 12;
  }
  const std::int32_t last_year = year + date.years - 1;
  const std::int32_t last_day =
      date.day != 0 ? std::min(date.day, DaysInMonth(last_year, last_month))
                    : DaysInMonth(last_year, last_month);
  quantity->low = DayNumber({year, first_month, date.day != 0 ? last_day : 1});
  quantity->high = DayNumber({last_year, last_month, last_day});
  if (date.week != 0) {
    quantity->low = WeekStart(year, date.week);
    quantity->high = quantity->low + 6;
  }
  quantity->dimension = "day";
}

}  // namespace

bool IsPossible(const PartialDate& date) {
  if (date.month < 0 || date.month > 12 || date.day < 0) return false;
  if (date.day == 0) return true;
  if (date.month == 0) return date.day <= 31;
  return IsCivilDay({2000, date.month, date.day});
}

Fact DateFact(const PartialDate& date) {
  Fact fact;
  fact.kind = FactKind::kDate;
  fact.key = Key(date);
  fact.quantity.by_weekday = date.by_weekday;
  if (date.year) {
    Days(date, &fact.quantity);
  } else if (date.month != 0 && date.day != 0) {
    Point(date.month * 100 + date.day, "month-day", &fact.quantity);
  } else if (date.month != 0) {
    Point(date.month, "month", &fact.quantity);
  } else if (date.day != 0) {
    Point(date.day, "day-of-month", &fact.quantity);
  } else if (date.quarter != 0) {
    Point(date.quarter, "quarter", &fact.quantity);
  } else if (date.half != 0) {
    Point(date.half, "half", &fact.quantity);
  } else {
    Point(date.weekday, "weekday", &fact.quantity);
  }
  return fact;
}

}  // namespace claimdiff
