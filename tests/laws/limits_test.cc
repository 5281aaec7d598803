// Sources that are large, deep or broken on purpose give an article of bounded
// size, or an error; how long the largest take is in the README.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "claimdiff/claimdiff.h"
#include "segment/segment.h"

namespace claimdiff::laws {
namespace {

std::string Repeat(std::string_view unit, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += unit;
  return out;
}

std::string NestedLists(std::size_t depth) {
  std::string out;
  for (std::size_t i = 0; i < depth; ++i) {
    out.append(2 * i, ' ').append("- an item\n");
  }
  return out;
}

struct Source {
  const char* name;
  const char* format;
  std::string text;
};

std::vector<Source> HostileSources() {
  constexpr std::size_t kDeep = 10'000;
  return {
      {"divs", "html", Repeat("<div>", kDeep) + "Some text."},
      {"tables", "html", Repeat("<table><tr><td>", kDeep) + "Some text."},
      {"quotations", "markdown", Repeat(">", kDeep) + " Some text."},
      {"lists in one line", "markdown", Repeat("- ", kDeep) + "Some text."},
      {"lists", "markdown", NestedLists(1000)},
      {"brackets", "markdown", "x " + Repeat("[", 10 * kDeep)},
      {"links", "markdown", "x " + Repeat("[a](", 10 * kDeep)},
      {"images", "markdown", "x " + Repeat("![[]()", 10 * kDeep)},
      {"definitions", "markdown", "x\n\n" + Repeat("[a]: <\n", 10 * kDeep)},
      {"references", "markdown",
       Repeat("[a]: /u\n", 5 * kDeep) + "\n" + Repeat("[a]\n", 5 * kDeep)},
      {"tags", "markdown", "x " + Repeat("<a {", 10 * kDeep)},
      {"shortcodes", "markdown", "x " + Repeat("{{< ", 10 * kDeep)},
      {"comments", "markdown", "x " + Repeat("<!-- ", 10 * kDeep)},
      {"pipes", "markdown", "x " + Repeat("|", 10 * kDeep)},
      {"one line of 2 MB", "text", Repeat("some words ", 200 * 1000)},
      {"50,000 one-word lines", "text", Repeat("word\n", 50 * 1000)},
      {"50,000 one-word lines", "markdown", Repeat("word\n\n", 50 * 1000)},
  };
}

TEST(Limits, HostileSourcesStayBounded) {
  for (const Source& source : HostileSources()) {
    SCOPED_TRACE(source.name);
    const Result<Article> read =
        Analyse({source.text, "", "en", "", source.format});
    if (!read.ok()) {
      EXPECT_FALSE(read.error().message.empty());
      continue;
    }
    EXPECT_LE(read.value().claims.size(), kMaxClaims);
    for (const Claim& claim : read.value().claims) {
      EXPECT_LE(claim.span.size(), kMaxClaimBytes);
    }
  }
}

TEST(Limits, WhatIsTooLargeIsRefused) {
  for (const char* format : {"text", "html", "markdown"}) {
    SCOPED_TRACE(format);
    const Result<Article> read =
        Analyse({std::string(kMaxArticleBytes + 1, 'a'), "", "", "", format});
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().code, ErrorCode::kTooLarge);
  }
}

}  // namespace
}  // namespace claimdiff::laws
