// Runs tests/spec/numbers.txt, and the cases that a table of texts cannot hold.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "extract/decimal.h"
#include "extract/digits.h"
#include "extract/quantities.h"
#include "extract/word_starts.h"
#include "text/tokens.h"

namespace claimdiff {
namespace {

// The quantities of a text that is one claim.
std::vector<Fact> Quantities(std::string text, std::string language) {
  Article article;
  article.text = std::move(text);
  article.language = std::move(language);
  Claim claim;
  claim.span = {0, static_cast<std::uint32_t>(article.text.size())};
  article.blocks.push_back({ClaimKind::kBody, claim.span});
  article.claims.push_back(claim);
  const text::Tokens tokens = text::Tokenise(article.text);
  const Starts starts = WordStarts::For(article.language).Of(tokens);
  ClaimTokens all;
  all.limit = static_cast<std::uint32_t>(tokens.list.size());
  for (const std::uint64_t start : starts) all.any |= start;
  return FindQuantities(tokens, article, {&all, 1}, starts).facts;
}

std::string Keys(const std::vector<Fact>& facts) {
  std::string keys;
  for (const Fact& fact : facts) {
    if (!keys.empty()) keys += ' ';
    keys += fact.key;
  }
  return keys.empty() ? "-" : keys;
}

TEST(Numbers, Spec) {
  std::ifstream file(std::string(CLAIMDIFF_TESTS_DIR) + "/spec/numbers.txt");
  ASSERT_TRUE(file.is_open());
  int rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream columns(line);
    std::string language, text, keys;
    std::getline(columns, language, '\t');
    std::getline(columns, text, '\t');
    std::getline(columns, keys);
    SCOPED_TRACE(line);
    EXPECT_EQ(Keys(Quantities(text, language)), keys);
    ++rows;
  }
  EXPECT_GT(rows, 140);
}

TEST(Numbers, ArticleDecidesItsSeparators) {
  struct Case {
    std::string_view name, language, text, keys;
  };
  constexpr Case kCases[] = {
      {"the locale decides alone", "es", "1.500", "number:1500"},
      {"an article that writes commas for thousands", "es",
       "1,200,000 3,400,000 1.500", "number:1200000 number:3400000 number:1.5"},
      {"one stray witness is not enough", "es", "1,200,000 1.500",
       "number:1200000 number:1500"},
      {"versions", "es", "Linux 0.95, Linux 0.96, 1.500",
       "number:0.95 number:0.96 number:1500"},
      {"decimals beside round thousands", "es", "0.93 0.94 18.200 37.400",
       "number:0.93 number:0.94 number:18200 number:37400"},
  };
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(Keys(Quantities(std::string(c.text), std::string(c.language))),
              c.keys);
  }
}

TEST(Numbers, Intervals) {
  struct Case {
    std::string_view name, language, text;
    double low, high;
    std::string_view dimension;
  };
  constexpr Case kCases[] = {
      {"an integer is exact", "en", "15", 15, 15, ""},
      {"a magnitude rounds", "en", "1.5 million", 1450000, 1550000, ""},
      {"decimals round", "en", "2.5%", 2.45, 2.55, ""},
      {"measures in SI", "en", "100 km", 99500, 100500, "length"},
      {"money has its currency", "en", "$2", 2, 2, "USD"},
  };
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.name);
    const auto facts = Quantities(std::string(c.text), std::string(c.language));
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_DOUBLE_EQ(facts[0].quantity.low, c.low);
    EXPECT_DOUBLE_EQ(facts[0].quantity.high, c.high);
    EXPECT_EQ(facts[0].quantity.dimension, c.dimension);
  }
}

TEST(Numbers, MilesMeetKilometres) {
  const auto miles = Quantities("100 miles", "en");
  const auto kilometres = Quantities("161 km", "pt");
  ASSERT_EQ(miles.size(), 1U);
  ASSERT_EQ(kilometres.size(), 1U);
  EXPECT_LE(miles[0].quantity.low, kilometres[0].quantity.high);
  EXPECT_LE(kilometres[0].quantity.low, miles[0].quantity.high);
}

TEST(Numbers, Modifiers) {
  struct Case {
    std::string_view name, language, text;
    Modifier modifier;
  };
  constexpr Case kCases[] = {
      {"plain", "en", "300 people", Modifier::kExact},
      {"about", "en", "about 300 people", Modifier::kAbout},
      {"more than", "en", "more than 300 people", Modifier::kMoreThan},
      {"no more than is less", "en", "no more than 300", Modifier::kLessThan},
      {"before money", "pt", "quase R$ 300", Modifier::kAbout},
      {"before a duration", "en", "just over two hours", Modifier::kMoreThan},
      {"after a duration", "ja", "2時間以上", Modifier::kMoreThan},
      {"Indonesian", "id", "sekitar 300 orang", Modifier::kAbout},
      {"after the number", "ja", "300人以上", Modifier::kExact},
      {"directly after", "zh", "300以上", Modifier::kMoreThan},
  };
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.name);
    const auto facts = Quantities(std::string(c.text), std::string(c.language));
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_EQ(facts[0].quantity.modifier, c.modifier);
  }
}

// Whatever comes, the result is bounded and the keys are plain decimals.
TEST(Numbers, HostileInput) {
  const std::string million(1000000, '9');
  std::string groups = "1";
  for (int i = 0; i < 5000; ++i) groups += ",000";
  std::string words;
  for (int i = 0; i < 5000; ++i) words += "one hundred million ";
  const std::string texts[] = {
      million,    groups,      words,
      "1e999999", "1e-999999", "0x1F",
      "١2３४",    "--5",       "9" + std::string(60, '0'),
      "1/0",      "½½½½",      "..5..",
      "$$$$5",    "%%%%5%%%%", std::string(4000, '-') + "5"};
  for (const std::string& text : texts) {
    SCOPED_TRACE(text.substr(0, 40));
    for (const char* language : {"en", "id", "zh", "ar", "und", ""}) {
      for (const Fact& fact : Quantities(text, language)) {
        EXPECT_LT(fact.key.size(), 80U);
        EXPECT_LE(fact.quantity.low, fact.quantity.high);
      }
    }
  }
}

TEST(Decimal, IsExact) {
  const Decimal tenth = *Decimal::FromDigits("0", "1");
  EXPECT_EQ(tenth.ToString(), "0.1");
  EXPECT_EQ(tenth.Plus(*Decimal::FromDigits("", "2"))->ToString(), "0.3");
  EXPECT_EQ(Decimal::FromDigits("1", "50")->Shifted(6)->ToString(), "1500000");
  EXPECT_EQ(Decimal(-5).Shifted(-2)->ToString(), "-0.05");
  EXPECT_EQ(Decimal(0).Negated().ToString(), "0");
  EXPECT_FALSE(Decimal::FromDigits(std::string(50, '9'), ""));
  EXPECT_FALSE(Decimal(7).Shifted(36));
  EXPECT_EQ(Decimal(1500).TrailingZeros(), 2);
  EXPECT_LT(*Decimal::FromDigits("1", "49"), *Decimal::FromDigits("1", "5"));
}

}  // namespace
}  // namespace claimdiff
