#include "text/spelling.h"

#include <gtest/gtest.h>

namespace claimdiff::text {
namespace {

struct SpellingCase {
  const char* name;
  const char* wrong;
  const char* nearest;
};

constexpr SpellingCase kSpellings[] = {
    {"a letter too much", "--colour", "--color"},
    {"a letter too few", "--colr", "--color"},
    {"two letters swapped", "sarfi", "sarif"},
    {"shortened", "--expl", "--explain"},
    {"nothing like it", "--verbose", ""},
    {"longer than any slip", "--color--color--color--color--color--color--", ""},
};

TEST(SpellingTest, FindsTheNearest) {
  constexpr std::string_view kCandidates[] = {"--color", "--explain", "sarif"};
  for (const SpellingCase& c : kSpellings) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(NearestSpelling(c.wrong, kCandidates), c.nearest);
  }
}

}  // namespace
}  // namespace claimdiff::text
