#include "text/calendar_names.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace claimdiff::text {
namespace {

bool Has(const std::vector<CalendarName>& names, std::string_view name,
         int value) {
  for (const CalendarName& n : names) {
    if (n.name == name && n.value == value) return true;
  }
  return false;
}

struct NameCase {
  std::string_view name;
  std::string_view language;
  std::string_view text;
  int value;
};

constexpr NameCase kMonths[] = {
    {"wide", "pt", "dezembro", 12},
    {"abbreviated without its stop", "pt", "dez", 12},
    {"genitive", "ru", "декабря", 12},
    {"standalone", "ru", "декабрь", 12},
    {"region falls back", "pt-BR", "março", 3},
    {"an unknown region too", "id-XX", "Desember", 12},
    {"from the table", "id", "Ags", 8},
    {"Levantine", "ar", "كانون الأول", 12},
    {"Gregorian in Thai", "th", "ธันวาคม", 12},
    {"Gregorian in Persian", "fa", "دسامبر", 12},
    {"Norwegian", "nb", "desember", 12},
    {"Norwegian by its old code", "no", "desember", 12},
};

TEST(MonthNames, Cases) {
  for (const NameCase& c : kMonths) {
    SCOPED_TRACE(c.name);
    EXPECT_TRUE(Has(MonthNames(c.language), c.text, c.value));
  }
}

TEST(MonthNames, UnknownLanguageHasNoNames) {
  EXPECT_TRUE(MonthNames("und").empty());
  EXPECT_TRUE(MonthNames("").empty());
  EXPECT_TRUE(MonthNames("x-y-z").empty());
}

TEST(MonthNames, MarksWordsOfOtherMeaning) {
  for (const CalendarName& n : MonthNames("en")) {
    if (n.name == "May") {
      EXPECT_TRUE(n.careful);
      EXPECT_FALSE(n.abbreviated);
    }
    if (n.name == "Sept") {
      EXPECT_TRUE(n.abbreviated);
    }
  }
}

constexpr NameCase kWeekdays[] = {
    {"Monday is the first", "en", "Monday", 1},
    {"Sunday is the last", "id", "Minggu", 7},
    {"short", "de", "Mo", 1},
    {"from the table", "zh", "礼拜天", 7},
};

TEST(WeekdayNames, Cases) {
  for (const NameCase& c : kWeekdays) {
    SCOPED_TRACE(c.name);
    EXPECT_TRUE(Has(WeekdayNames(c.language), c.text, c.value));
  }
}

TEST(QuarterAndEraNames, Cases) {
  EXPECT_TRUE(Has(QuarterNames("id"), "Kuartal ke-3", 3));
  EXPECT_TRUE(Has(QuarterNames("en"), "Q2", 2));
  EXPECT_TRUE(Has(EraNames("en"), "BC", 0));
  EXPECT_TRUE(Has(EraNames("pt"), "d.C", 1));
}

struct RelativeCase {
  std::string_view language;
  std::string_view text;
  CalendarUnit unit;
  int offset;
  int weekday;
};

constexpr RelativeCase kRelative[] = {
    {"en", "yesterday", CalendarUnit::kDay, -1, 0},
    {"id", "bulan lalu", CalendarUnit::kMonth, -1, 0},
    {"pt", "próximo ano", CalendarUnit::kYear, 1, 0},
    {"ja", "今年", CalendarUnit::kYear, 0, 0},
    {"en", "last Tuesday", CalendarUnit::kWeekday, -1, 2},
    {"hu", "tegnapelőtt", CalendarUnit::kDay, -2, 0},
};

TEST(RelativeNames, Cases) {
  for (const RelativeCase& c : kRelative) {
    SCOPED_TRACE(c.text);
    bool found = false;
    for (const RelativeName& n : RelativeNames(c.language)) {
      found |= n.name == c.text && n.unit == c.unit && n.offset == c.offset &&
               n.weekday == c.weekday;
    }
    EXPECT_TRUE(found);
  }
  EXPECT_TRUE(RelativeNames("und").empty());
}

TEST(NumericDateOrder, Cases) {
  EXPECT_EQ(NumericDateOrder("en"), DateOrder::kMonthDayYear);
  EXPECT_EQ(NumericDateOrder("en-US"), DateOrder::kMonthDayYear);
  EXPECT_EQ(NumericDateOrder("en-GB"), DateOrder::kDayMonthYear);
  EXPECT_EQ(NumericDateOrder("id"), DateOrder::kDayMonthYear);
  EXPECT_EQ(NumericDateOrder("zh"), DateOrder::kYearMonthDay);
  EXPECT_EQ(NumericDateOrder("hu"), DateOrder::kYearMonthDay);
  EXPECT_EQ(NumericDateOrder("xx"), DateOrder::kDayMonthYear);
}

}  // namespace
}  // namespace claimdiff::text
