// Days and civil dates after Howard Hinnant, "chrono-Compatible Low-Level Date
// Algorithms": years begin in March, so that the leap day comes last and a
// month's first day is a linear function of its number.
#include "extract/calendar.h"

namespace claimdiff {

namespace {

constexpr std::int32_t kDaysPerEra = 146097;  // 400 years
constexpr std::int32_t kEpochShift = 719468;  // 0000-03-01 to 1970-01-01

std::int32_t FloorDiv(std::int32_t a, std::int32_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

}  // namespace

bool IsLeapYear(std::int32_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

std::int32_t DaysInMonth(std::int32_t year, std::int32_t month) {
  if (month == 2) return IsLeapYear(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool IsCivilDay(const CivilDay& day) {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 &&
         day.day <= DaysInMonth(day.year, day.month);
}

std::int32_t DayNumber(const CivilDay& day) {
  const std::int32_t year = day.year - (day.month <= 2 ? 1 : 0);
  const std::int32_t era = FloorDiv(year, 400);
  const std::int32_t year_of_era = year - era * 400;
  const std::int32_t month = (day.month + 9) % 12;  // March is 0
  const std::int32_t day_of_year = (153 * month + 2) / 5 + day.day - 1;
  const std::int32_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * kDaysPerEra + day_of_era - kEpochShift;
}

CivilDay CivilDayOf(std::int32_t day_number) {
  const std::int32_t shifted = day_number + kEpochShift;
  const std::int32_t era = FloorDiv(shifted, kDaysPerEra);
  const std::int32_t doe = shifted - era * kDaysPerEra;
  const std::int32_t year_of_era =
      (doe - doe / 1460 + doe / 36524 - doe / (kDaysPerEra - 1)) / 365;
  const std::int32_t day_of_year =
      doe - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int32_t month = (5 * day_of_year + 2) / 153;
  CivilDay day;
  day.day = day_of_year - (153 * month + 2) / 5 + 1;
  day.month = month < 10 ? month + 3 : month - 9;
  day.year = year_of_era + era * 400 + (day.month <= 2 ? 1 : 0);
  return day;
}

std::int32_t WeekdayOf(std::int32_t day_number) {
  const std::int32_t since_thursday = day_number % 7;  // 1970-01-01
  return (since_thursday + 7 + 3) % 7 + 1;
}

// The 33-year cycle (8 leap years), which agrees with the astronomical rule
// for the years asked for.
std::int32_t DayNumberOfSolarHijri(const CivilDay& day) {
  const std::int32_t year = day.year - 979;
  const std::int32_t cycles = year >= 0 ? year / 33 : -((32 - year) / 33);
  const std::int32_t rest = year - cycles * 33;
  std::int32_t days = 365 * year + cycles * 8 + (rest + 3) / 4;
  days += day.month <= 7 ? (day.month - 1) * 31 : (day.month - 1) * 30 + 6;
  // 1 Farvardin 979 is 21 March 1600.
  return DayNumber({1600, 3, 20}) + days + day.day - 1;
}

}  // namespace claimdiff
