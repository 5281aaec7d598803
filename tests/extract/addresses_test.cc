#include "extract/addresses.h"

#include <gtest/gtest.h>

#include <string>

#include "claimdiff/claimdiff.h"

namespace claimdiff {
namespace {

std::string KeysOf(const char* language, const std::string& text) {
  ArticleInput input;
  input.text = text;
  input.language = language;
  const Article article = Analyse(input).value();
  std::string keys;
  for (const Claim& claim : article.claims) {
    for (const Fact& fact : claim.facts) keys += fact.key + " ";
  }
  return keys;
}

TEST(Addresses, HoldNoFacts) {
  struct Row {
    const char* name;
    const char* language;
    const char* text;
    const char* keys;  // each with a blank behind it
  };
  const Row kRows[] = {
      {"numbers, dates and regions", "en",
       "See https://example.org/en-US/3F/2020-05-03/12km for 7 pages.",
       "number:7 "},
      {"what follows in another script", "ja",
       "https://example.org/2020/5kgの本を3冊買う。", "number:3 "},
      {"another scheme", "en", "It is at ftp://files.example/40km of 7 files.",
       "number:7 "},
      {"no scheme", "en", "It is 5 km ://40 km away.",
       "measure:kilometer:5 measure:kilometer:40 "},
      {"two addresses", "en", "From http://a.example/8 to http://b.example/9.",
       ""},
      {"nothing but one", "en", "https://example.org/8", ""},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(KeysOf(row.language, row.text), row.keys);
  }
}

TEST(Addresses, EndlessOnesTakeNoTime) {
  std::string text;
  for (int k = 0; k < 100'000; ++k) text += "a://";
  EXPECT_EQ(KeysOf("en", text), "");
}

}  // namespace
}  // namespace claimdiff
