// Runs tests/spec/dates.txt, and the cases that a table of texts cannot hold.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "extract/calendar.h"
#include "extract/extract.h"
#include "text/tokens.h"

namespace claimdiff {
namespace {

// One claim that is the whole text.
Article OneClaim(std::string text, std::string language) {
  Article article;
  article.text = std::move(text);
  article.language = std::move(language);
  Claim claim;
  claim.span = {0, static_cast<std::uint32_t>(article.text.size())};
  article.blocks.push_back({ClaimKind::kBody, claim.span});
  article.claims.push_back(claim);
  return article;
}

std::vector<Fact> FactsOf(Article article) {
  const text::Tokens tokens = text::Tokenise(article.text);
  Extract(tokens, &article);
  return article.claims.front().facts;
}

std::string Keys(const Article& article) {
  std::string keys;
  for (const Fact& fact : FactsOf(article)) {
    if (fact.kind != FactKind::kDate && fact.kind != FactKind::kDuration &&
        fact.kind != FactKind::kNumber) {
      continue;
    }
    if (!keys.empty()) keys += ' ';
    keys += fact.key;
  }
  return keys.empty() ? "-" : keys;
}

ArticleDate ParseDate(std::string_view text) {
  if (text.size() != 10) return {};
  const auto number = [&](std::size_t at, std::size_t size) {
    return std::stoi(std::string(text.substr(at, size)));
  };
  return {true, DayNumber({number(0, 4), number(5, 2), number(8, 2)})};
}

TEST(Dates, Spec) {
  std::ifstream file(std::string(CLAIMDIFF_TESTS_DIR) + "/spec/dates.txt");
  ASSERT_TRUE(file.is_open());
  int rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream columns(line);
    std::string language, text, keys, published;
    std::getline(columns, language, '\t');
    std::getline(columns, text, '\t');
    std::getline(columns, keys, '\t');
    std::getline(columns, published);
    SCOPED_TRACE(line);
    Article article = OneClaim(text, language);
    article.date = ParseDate(published);
    EXPECT_EQ(Keys(article), keys);
    ++rows;
  }
  EXPECT_GT(rows, 150);
}

struct IntervalCase {
  std::string_view name;
  std::string_view language;
  std::string_view text;
  double low;
  double high;
  std::string_view dimension;
};

constexpr IntervalCase kIntervals[] = {
    {"a day", "id", "1 Desember 2025", 20423, 20423, "day"},
    {"a month is its days", "pt", "abril de 2025", 20179, 20208, "day"},
    {"a year is its days", "en", "in 1970", 0, 364, "day"},
    {"a quarter", "en", "Q1 1970", 0, 89, "day"},
    {"a decade", "en", "the 1970s", 0, 3651, "day"},
    {"before the epoch", "en", "31 December 1969", -1, -1, "day"},
    {"no year: the month", "id", "bulan Maret", 3, 3, "month"},
    {"no year: month and day", "en", "1 December", 1201, 1201, "month-day"},
    {"no date: the weekday", "en", "on Sunday", 7, 7, "weekday"},
};

TEST(Dates, Intervals) {
  for (const IntervalCase& c : kIntervals) {
    SCOPED_TRACE(c.name);
    const auto facts =
        FactsOf(OneClaim(std::string(c.text), std::string(c.language)));
    ASSERT_EQ(facts.size(), 1u);
    EXPECT_EQ(facts[0].kind, FactKind::kDate);
    EXPECT_EQ(facts[0].quantity.low, c.low);
    EXPECT_EQ(facts[0].quantity.high, c.high);
    EXPECT_EQ(facts[0].quantity.dimension, c.dimension);
  }
}

TEST(Dates, SpanHoldsTheWholeDate) {
  const Article article = OneClaim("Pada Senin, 1 Des 2025, hujan.", "id");
  const auto facts = FactsOf(article);
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_EQ(article.View(facts[0].span), "Senin, 1 Des 2025");
}

struct HostileCase {
  std::string_view name;
  std::string_view piece;
};

constexpr HostileCase kHostile[] = {
    {"a million digits", "1"},
    {"slashes", "1/"},
    {"months", "May "},
    {"ranges", "1-"},
    {"years in a range", "2017-"},
    {"links", "de "},
    {"mixed digit systems", "1١१１"},
    {"weekdays", "Monday, "},
    {"shared units that never come", "3, "},
    {"decades", "1980s "},
    {"open brackets", "Monday ("},
};

TEST(Dates, HostileTextsEnd) {
  for (const HostileCase& c : kHostile) {
    SCOPED_TRACE(c.name);
    std::string text;
    while (text.size() < 200'000) text += c.piece;
    for (const Fact& fact : FactsOf(OneClaim(text, "en"))) {
      EXPECT_LE(fact.span.end, text.size());
      EXPECT_LE(fact.quantity.low, fact.quantity.high);
    }
  }
}

TEST(Calendar, DaysComeAndGo) {
  EXPECT_EQ(DayNumber({1970, 1, 1}), 0);
  EXPECT_EQ(DayNumber({2000, 3, 1}), 11017);
  EXPECT_EQ(WeekdayOf(DayNumber({2025, 12, 1})), 1);
  EXPECT_EQ(WeekdayOf(DayNumber({1969, 12, 31})), 3);
  for (std::int32_t day = -800'000; day < 800'000; day += 97) {
    const CivilDay civil = CivilDayOf(day);
    ASSERT_TRUE(IsCivilDay(civil));
    ASSERT_EQ(DayNumber(civil), day);
  }
}

TEST(Calendar, SolarHijri) {
  EXPECT_EQ(DayNumberOfSolarHijri({1404, 1, 1}), DayNumber({2025, 3, 21}));
  EXPECT_EQ(DayNumberOfSolarHijri({1403, 1, 1}), DayNumber({2024, 3, 20}));
  EXPECT_EQ(DayNumberOfSolarHijri({1357, 11, 22}), DayNumber({1979, 2, 11}));
}

}  // namespace
}  // namespace claimdiff
