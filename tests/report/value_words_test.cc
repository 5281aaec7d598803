#include "report/value_words.h"

#include <gtest/gtest.h>

namespace claimdiff {
namespace {

struct ValueCase {
  const char* key;
  const char* words;
};

constexpr ValueCase kValues[] = {
    {"number:157000000", "157,000,000"},
    {"number:999", "999"},
    {"number:-1234.5678", "-1,234.5678"},
    {"percent:15", "15%"},
    {"percent:2.5", "2.5%"},
    {"money:USD:15000000", "USD 15,000,000"},
    {"measure:kilometer:1500", "1,500 kilometers"},
    {"measure:kilometer-per-hour:90", "90 kilometers per hour"},
    {"measure:hectare:1", "1 hectare"},
    {"measure:foot:5.25", "5.25 feet"},
    {"measure:percentage-point:4", "4 percentage points"},
    {"measure:no unit:4", "4 no units"},
    {"date:2025-12-01", "1 December 2025"},
    {"date:2025-04", "April 2025"},
    {"date:2025", "2025"},
    {"date:--04", "April"},
    {"date:--04-12", "12 April"},
    {"date:2025-Q3", "third quarter of 2025"},
    {"date:2026-H2", "second half of 2026"},
    {"date:2025-W48", "week 48 of 2025"},
    {"date:--W2", "Tuesday"},
    {"date:--Q1", "first quarter"},
    {"date:---05", "5th"},
    {"date:201X", "2010s"},
    {"date:18XX", "19th century"},
    {"date:-0043", "44 BC"},
    {"date:2025-99", "2025-99"},
    {"date:--W9", ""},
    {"duration:P3D", "3 days"},
    {"duration:P1Y", "1 year"},
    {"duration:PT1H30M", "1 hour 30 minutes"},
    {"duration:P1.5Y", "1.5 years"},
    {"duration:P3DT2.5H", "3 days 2.5 hours"},
    {"duration:Psoon", "Psoon"},
    {"ordinal:1", "1st"},
    {"ordinal:12", "12th"},
    {"ordinal:23", "23rd"},
    {"region:SG", "Singapore"},
    {"region:035", "Southeast Asia"},
    {"city:America/New_York", "New York"},
    {"language:pt", "Portuguese"},
    {"currency:EUR", "EUR"},
    {"org:UN", "UN"},
    {"org:SupremeCourt", "Supreme Court"},
    {"org:FT", "Financial Times"},
    {"org:NoSuchThing", "NoSuchThing"},
    // The words of the article say as much.
    {"name:alibaba", ""},
    {"concept:export", ""},
    {"", ""},
    {"nothing", ""},
    {"date:", ""},
    {"number:", ""},
    {"money:USD", "USD "},
};

TEST(ValueWordsTest, Keys) {
  for (const ValueCase& c : kValues) {
    SCOPED_TRACE(c.key);
    EXPECT_EQ(ValueWords(c.key), c.words);
  }
}

TEST(ValueWordsTest, Days) {
  EXPECT_EQ(DateWords(0), "1 January 1970");
  EXPECT_EQ(DateWords(-1), "31 December 1969");
  EXPECT_EQ(DateWords(19782), "29 February 2024");
}

}  // namespace
}  // namespace claimdiff
