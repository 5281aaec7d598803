#include "text/iso_date.h"

#include <gtest/gtest.h>

#include <string_view>

namespace claimdiff::text {
namespace {

struct DateCase {
  const char* name;
  std::string_view iso;
  bool is_date;
};

constexpr DateCase kDates[] = {
    {"a day", "2026-12-31", true},
    {"the day that there is every four years", "2028-02-29", true},
    {"and not in the others", "2026-02-29", false},
    {"no day of any February", "2026-02-30", false},
    {"no month", "2026-13-01", false},
    {"the month before January", "2026-00-10", false},
    {"no day", "2026-01-00", false},
    {"far ahead", "9999-12-31", true},
    {"with a time", "2026-12-31T10:00", false},
    {"other separators", "2026/12/31", false},
    {"a minus sign", "-026-12-31", false},
    {"a sign inside", "2026-+1-31", false},
    {"cut short", "2026-12-3", false},
    {"nothing", "", false},
};

TEST(IsoDateTest, IsReadAsItIsWritten) {
  for (const DateCase& c : kDates) {
    SCOPED_TRACE(c.name);
    const auto date = ParseIsoDate(c.iso);
    ASSERT_EQ(date.has_value(), c.is_date);
    if (!date) continue;
    const auto days = std::chrono::sys_days(*date).time_since_epoch();
    EXPECT_EQ(IsoDate(days.count()), c.iso);
  }
}

}  // namespace
}  // namespace claimdiff::text
