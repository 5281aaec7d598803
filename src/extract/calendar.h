// Civil days: the arithmetic of dates, without names.
//
// Days count from 1970-01-01 in the proleptic Gregorian calendar; years are
// astronomical (1 BC is 0).
#ifndef CLAIMDIFF_EXTRACT_CALENDAR_H_
#define CLAIMDIFF_EXTRACT_CALENDAR_H_

#include <cstdint>

namespace claimdiff {

struct CivilDay {
  std::int32_t year = 0;
  std::int32_t month = 0;  // 1..12
  std::int32_t day = 0;    // 1..31
};

bool IsLeapYear(std::int32_t year);

// REQUIRES: 1 <= month <= 12.
std::int32_t DaysInMonth(std::int32_t year, std::int32_t month);

// True for days that exist: 29 February in leap years only.
bool IsCivilDay(const CivilDay& day);

// REQUIRES: IsCivilDay(day), |year| below a million.
std::int32_t DayNumber(const CivilDay& day);

CivilDay CivilDayOf(std::int32_t day_number);

// Monday is 1, Sunday 7.
std::int32_t WeekdayOf(std::int32_t day_number);

// The Gregorian day of a day in the Solar Hijri calendar of Iran and
// Afghanistan. REQUIRES: 1 <= month <= 12, years 1200 to 1600.
std::int32_t DayNumberOfSolarHijri(const CivilDay& day);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_CALENDAR_H_
