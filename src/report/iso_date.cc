#include "report/iso_date.h"

#include <chrono>
#include <cstdio>

namespace claimdiff {

std::string IsoDate(std::int32_t day) {
  const std::chrono::year_month_day date{
      std::chrono::sys_days(std::chrono::days(day))};
  char iso[32];
  std::snprintf(
      iso, sizeof(iso), "%04d-%02u-%02u", static_cast<int>(date.year()),
      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return iso;
}

}  // namespace claimdiff
