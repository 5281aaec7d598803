#include <gtest/gtest.h>

#include <string>

#include "claimdiff/claimdiff.h"

namespace claimdiff {
namespace {

Article Read(std::string text, std::string language = "en") {
  ArticleInput input;
  input.text = std::move(text);
  input.language = std::move(language);
  return Analyse(std::move(input)).value();
}

TEST(Stated, ADateIsStatedByOneThatLiesWithinIt) {
  struct Row {
    const char* name;
    const char* a;
    const char* b;
    bool stated;  // the date of A in B
  };
  const Row kRows[] = {
      {"the same", "in 2025", "in 2025", true},
      {"a month of the year", "in 2025", "in April 2025", true},
      {"a day of the year", "in 2025", "on 3 April 2025", true},
      {"a day of the month", "in April 2025", "on 3 April 2025", true},
      {"the last day", "in 2025", "on 31 December 2025", true},
      {"the day after", "in 2025", "on 1 January 2026", false},
      {"less precise", "on 3 April 2025", "in 2025", false},
      {"another month", "in April 2025", "in May 2025", false},
      {"no year", "in 2025", "in April", false},
      {"an earlier date, too", "in 2025", "in 1999 and in May 2025", true},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    const Report report =
        Compare(Read(std::string("The harbour was opened ") + row.a + "."),
                Read(std::string("Ships were built ") + row.b + "."));
    ASSERT_EQ(report.a_stated_in_b.size(), 1U);
    ASSERT_EQ(report.a_stated_in_b[0].size(), 1U);
    EXPECT_EQ(report.a_stated_in_b[0][0], row.stated);
  }
}

// A name most of whose words the other article has is stated there, as one or
// not.
TEST(Stated, ANameIsStatedByItsWords) {
  struct Row {
    const char* name;
    const char* a;
    const char* b;
    bool stated;  // the first fact of A in B
  };
  const Row kRows[] = {
      {"another reading of it", "Er reiste nach Ostrowa und blieb.",
       "We saw Ostrova.", true},
      {"its words, not as a name", "Wir kamen aus Mirador Palast.",
       "We left the mirador and the palast.", true},
      {"a short one of two", "Wir kamen aus Lo Castellana.",
       "We left the lo there.", false},
      {"none of them", "Er reiste nach Ostrowa und blieb.", "We saw Berlin.",
       false},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    const Report report = Compare(Read(row.a, "de"), Read(row.b));
    ASSERT_EQ(report.a_stated_in_b.size(), 1U);
    ASSERT_FALSE(report.a_stated_in_b[0].empty());
    EXPECT_EQ(report.a_stated_in_b[0].front(), row.stated);
  }
}

// Elsewhere the other article has another part of the name.
TEST(Stated, APartOfANameIsStatedByItsOwnWords) {
  const Article a = Read(
      "In Rome we met the Konnektor Service. Later the Konnektor was closed.");
  const auto stated = [&a](const char* b) {
    const Report report = Compare(a, Read(b));
    return report.a_stated_in_b[1].front();
  };
  ASSERT_EQ(a.View(a.claims[1].facts.front().span), "Konnektor");
  EXPECT_TRUE(stated("In Rome we met the Konnektor."));
  EXPECT_FALSE(stated("In Rome we met the Remote Service."));
}

}  // namespace
}  // namespace claimdiff
