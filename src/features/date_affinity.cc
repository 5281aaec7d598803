#include "features/date_affinity.h"

#include <algorithm>
#include <chrono>
#include <cstddef>

namespace claimdiff {

namespace {

using alignment::Affinity;
using alignment::KeyId;

// The day of another year, or the month, is told rarely in one story.
constexpr float kSameDay = 0.8F;
constexpr float kSameMonth = 0.8F;
constexpr float kSameWeekday = 0.5F;

// Pairs of dates beyond which none are compared: bounds tables of them.
constexpr std::size_t kMostPairs = std::size_t{1} << 16;

struct Date {
  KeyId key = 0;
  // What is known of it; 0 what is not. A month only if all of it is meant, or
  // one day.
  bool has_year = false;
  unsigned month = 0;    // 1..12
  unsigned day = 0;      // 1..31
  unsigned weekday = 0;  // 1 is Monday
};

std::chrono::year_month_day DayOf(double number) {
  return std::chrono::sys_days(
      std::chrono::days(static_cast<std::int32_t>(number)));
}

unsigned WeekdayOf(double number) {
  const std::chrono::weekday day{std::chrono::sys_days(
      std::chrono::days(static_cast<std::int32_t>(number)))};
  return day.iso_encoding();
}

Date Read(KeyId key, const Quantity& quantity) {
  Date out;
  out.key = key;
  const auto point = static_cast<unsigned>(std::max(quantity.low, 0.0));
  if (quantity.dimension == "month-day") {
    out.month = point / 100;
    out.day = point % 100;
  } else if (quantity.dimension == "month") {
    out.month = point;
  } else if (quantity.dimension == "weekday") {
    out.weekday = point;
  } else if (quantity.dimension == "day") {
    constexpr double kLongestMonth = 30;  // from its first day to its last
    if (quantity.high - quantity.low > kLongestMonth) return out;
    const auto first = DayOf(quantity.low), last = DayOf(quantity.high);
    if (first.month() != last.month()) return out;
    out.has_year = true;
    out.month = static_cast<unsigned>(first.month());
    if (first.day() == last.day()) {
      out.day = static_cast<unsigned>(first.day());
      out.weekday = WeekdayOf(quantity.low);
    }
  }
  return out;
}

std::vector<Date> DatesOf(const SideKeys& side) {
  std::vector<Date> dates;
  for (KeyId key = 0; key < side.names.keys.size(); ++key) {
    if (side.names.keys[key].kind != FactKind::kDate) continue;
    const Quantity* const quantity = side.quantities[key];
    if (quantity == nullptr) continue;
    const Date date = Read(key, *quantity);
    if (date.month != 0 || date.weekday != 0) dates.push_back(date);
  }
  return dates;
}

// 0 if they cannot be the same, and where other rules compare them.
float Chance(const Date& x, const Date& y) {
  if (x.has_year == y.has_year) return 0;
  if (x.month == 0 || y.month == 0) {
    return x.weekday != 0 && x.weekday == y.weekday ? kSameWeekday : 0;
  }
  if (x.month != y.month) return 0;
  if (x.day == 0 && y.day == 0) return kSameMonth;
  if (x.day == 0 || y.day == 0) return kDayInMonth;
  return x.day == y.day ? kSameDay : 0;
}

}  // namespace

std::optional<std::int32_t> MonthAndDayOf(const Quantity& date) {
  const Date read = Read(0, date);
  if (read.day == 0) return std::nullopt;
  return static_cast<std::int32_t>(read.month * 100 + read.day);
}

void AddDateAffinities(const SideKeys& a, const SideKeys& b,
                       std::vector<Affinity>* out) {
  const std::vector<Date> in_a = DatesOf(a), in_b = DatesOf(b);
  if (in_a.size() * in_b.size() > kMostPairs) return;
  for (const Date& x : in_a) {
    for (const Date& y : in_b) {
      const float chance = Chance(x, y);
      if (chance > 0) out->push_back({x.key, y.key, chance});
    }
  }
}

}  // namespace claimdiff
