// Sources that are large, deep or broken on purpose give an article of bounded
// size, or an error, and cost about what as many bytes of prose do: what looks
// on to the end of its sentence, its line or the file at each mark costs
// hundreds of times as much.
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
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

// Of this process, whatever else the machine does.
double SecondsFor(const std::string& text, const char* format) {
  const std::clock_t begin = std::clock();
  const Result<Article> read = Analyse({text, "", "en", "", format});
  EXPECT_TRUE(read.ok() || !read.error().message.empty());
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

std::string Fill(std::string_view unit) {
  constexpr std::size_t kBytes = std::size_t{256} << 10;
  return Repeat(unit, kBytes / unit.size());
}

constexpr const char* kFormats[] = {"text", "html",     "markdown",
                                    "rst",  "asciidoc", "wikitext"};

// A ratio of two costs, so that a slow machine does not matter. Linear marks
// cost up to ten times as much as prose, the others a hundred times and more.
TEST(Limits, NoMarkCostsMuchMoreThanProse) {
  constexpr double kMostTimes = 40;
  constexpr const char* kUnits[] = {
      "\"",   "<!",   "[",       "{{",
      "(",    "*",    "|",       "«",
      "=",    "`",    ":: ",     ":::\n",
      "[\n",  "*[\n", "{{a()}}", "{{<a b=\"c\">}}\n",
      "|-\n", "<p>",  "link:a",  "1. ",
      "«a» ", "[[a|", "<a b=",   "-\n"};
  for (const char* format : kFormats) {
    const std::string prose = Fill("Some words that make a sentence.\n\n");
    const double usual =
        std::max(SecondsFor(prose, format), SecondsFor(prose, format));
    for (const char* unit : kUnits) {
      SCOPED_TRACE(std::string(format) + ": " + unit);
      EXPECT_LT(SecondsFor(Fill(unit), format), kMostTimes * usual);
    }
  }
}

// One claim of many figures, other ones in the other article.
std::string Figures(int from) {
  std::string out = "The lists of Rome are";
  for (int k = 0; k < 2000; ++k) {
    out.append(" ").append(std::to_string(from + k)).append(";");
  }
  return out.append(" here.");
}

TEST(Limits, ManyFiguresCostAboutWhatManyWordsDo) {
  constexpr double kMostTimes = 40;
  const auto seconds_for = [](const std::string& a, const std::string& b) {
    Article first = Analyse({a, "", "en", "", "text"}).value();
    Article second = Analyse({b, "", "en", "", "text"}).value();
    const std::clock_t begin = std::clock();
    Compare(std::move(first), std::move(second));
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  };
  const std::string words = Repeat("some words that make a claim ", 400) + ".";
  const double usual =
      std::max(seconds_for(words, words), seconds_for(words, words));
  EXPECT_LT(seconds_for(Figures(1000), Figures(5000)), kMostTimes * usual);
}

TEST(Limits, WhatIsTooLargeIsRefused) {
  for (const char* format : kFormats) {
    SCOPED_TRACE(format);
    const Result<Article> read =
        Analyse({std::string(kMaxArticleBytes + 1, 'a'), "", "", "", format});
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().code, ErrorCode::kTooLarge);
  }
}

}  // namespace
}  // namespace claimdiff::laws
