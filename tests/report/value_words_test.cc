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
    {"measure:kilometer:1500", "1,500 kilometer"},
    {"measure:kilometer-per-hour:90", "90 kilometer per hour"},
    {"date:2025-12-01", "1 December 2025"},
    {"date:2025-04", "April 2025"},
    {"date:2025", "2025"},
    {"date:--04", "April"},
    {"date:--04-12", "12 April"},
    {"date:2025-Q3", "2025-Q3"},
    {"duration:P3D", "3 days"},
    {"duration:P1Y", "1 year"},
    {"duration:PT1H30M", "1 hour 30 minutes"},
    {"duration:P1.5Y", "P1.5Y"},
    {"ordinal:1", "1st"},
    {"ordinal:12", "12th"},
    {"ordinal:23", "23rd"},
    {"region:SG", "Singapore"},
    {"region:035", "Southeast Asia"},
    {"city:America/New_York", "New York"},
    {"language:pt", "Portuguese"},
    {"currency:EUR", "EUR"},
    {"org:UN", "UN"},
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
