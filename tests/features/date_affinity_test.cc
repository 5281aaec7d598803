// Dates of which one article leaves out the year, whole articles in.
#include "features/date_affinity.h"

#include <gtest/gtest.h>

#include <string>

#include "claimdiff/claimdiff.h"

namespace claimdiff {
namespace {

// The article of 14 October 2025, a Tuesday, if it is of any day.
Article Read(const std::string& date, bool dated = false) {
  ArticleInput input;
  if (dated) input.date = "2025-10-14";
  input.text = "Barrenechea won the vote in Uruguay " + date + ".";
  input.language = "en";
  return Analyse(std::move(input)).value();
}

TEST(DateAffinity, DatesWithAndWithoutTheirYear) {
  struct Row {
    const char* name;
    const char* a;
    const char* b;
    Relation relation;
  };
  constexpr Row kRows[] = {
      {"the same day", "on 9 November 2025", "on 9 November",
       Relation::kEquivalent},
      {"the day before", "on 9 November 2025", "on 8 November",
       Relation::kConflict},
      {"the day of another month", "on 9 November 2025", "on 9 October",
       Relation::kConflict},
      {"the same month", "in November 2025", "in November",
       Relation::kEquivalent},
      {"another month", "in November 2025", "in October", Relation::kPartial},
      {"the month of a day", "on 9 November 2025", "in November",
       Relation::kEquivalent},
      {"a day of the month", "in November 2025", "on 9 November",
       Relation::kEquivalent},
      {"a Sunday", "on 9 November 2025", "on Sunday", Relation::kEquivalent},
      {"no Monday", "on 9 November 2025", "on Monday", Relation::kPartial},
      {"a year has no day", "in 2025", "on 9 November", Relation::kPartial},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    const Report report = Compare(Read(row.a), Read(row.b));
    ASSERT_EQ(report.alignments.size(), 1U);
    EXPECT_EQ(report.alignments[0].relation, row.relation);
    const Report swapped = Compare(Read(row.b), Read(row.a));
    ASSERT_EQ(swapped.alignments.size(), 1U);
    EXPECT_EQ(swapped.alignments[0].relation, row.relation);
  }
}

// Where the day of publication makes a weekday a date, it may be the last one
// before it or the next.
TEST(DateAffinity, AWeekdayIsTheLastOrTheNext) {
  struct Row {
    const char* name;
    const char* a;
    const char* b;
    bool conflict;
  };
  constexpr Row kRows[] = {
      {"the last one", "on Thursday", "on 9 October", false},
      {"the next one", "on Thursday", "on 16 October", false},
      {"the next one with its year", "on Thursday", "on 16 October 2025",
       false},
      {"of another year", "on Thursday", "on 16 October 2024", true},
      {"two weeks on", "on Thursday", "on 23 October", true},
      {"another weekday", "on Thursday", "on 10 October", true},
      {"the last one by name", "last Thursday", "on 16 October", true},
      {"no weekday", "yesterday", "on 20 October", true},
      {"two weekdays", "on Thursday", "on Friday", true},
      {"two dates a week apart", "on 9 October", "on 16 October", true},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    const Report report = Compare(Read(row.a, true), Read(row.b, true));
    ASSERT_EQ(report.alignments.size(), 1U);
    EXPECT_EQ(report.alignments[0].relation == Relation::kConflict,
              row.conflict);
  }
}

TEST(DateAffinity, MonthAndDay) {
  Quantity day;
  day.dimension = "day";
  day.low = day.high = 20401;  // 9 November 2025
  EXPECT_EQ(MonthAndDayOf(day), 1109);
  day.high += 1;
  EXPECT_EQ(MonthAndDayOf(day), std::nullopt);
  Quantity yearless;
  yearless.dimension = "month-day";
  yearless.low = yearless.high = 229;
  EXPECT_EQ(MonthAndDayOf(yearless), 229);
  yearless.dimension = "month";
  yearless.low = yearless.high = 2;
  EXPECT_EQ(MonthAndDayOf(yearless), std::nullopt);
}

}  // namespace
}  // namespace claimdiff
