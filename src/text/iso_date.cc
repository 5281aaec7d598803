#include "text/iso_date.h"

#include <cstdio>

namespace claimdiff::text {

std::string IsoDate(std::int64_t day) {
  const std::chrono::year_month_day date{
      std::chrono::sys_days(std::chrono::days(day))};
  char iso[32];
  std::snprintf(
      iso, sizeof(iso), "%04d-%02u-%02u", static_cast<int>(date.year()),
      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return iso;
}

std::optional<std::chrono::year_month_day> ParseIsoDate(std::string_view iso) {
  constexpr std::string_view kForm = "yyyy-mm-dd";
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  if (iso.size() != kForm.size()) return std::nullopt;
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    const int digit = iso[i] - '0';
    if (kForm[i] == '-' ? iso[i] != '-' : digit < 0 || digit > 9) {
      return std::nullopt;
    }
    const auto next = static_cast<unsigned>(digit);
    if (kForm[i] == 'y') year = year * 10 + digit;
    if (kForm[i] == 'm') month = month * 10 + next;
    if (kForm[i] == 'd') day = day * 10 + next;
  }
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(month),
                                         std::chrono::day(day)};
  if (!date.ok()) return std::nullopt;
  return date;
}

}  // namespace claimdiff::text
