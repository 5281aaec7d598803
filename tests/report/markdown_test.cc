#include "report/markdown.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "golden.h"
#include "hostile_report.h"
#include "made_report.h"

namespace claimdiff {
namespace {

std::string Written(const Report& report, bool all) {
  WriterOptions options;
  options.all = all;
  std::ostringstream out;
  WriteMarkdown(report, options, out);
  return std::move(out).str();
}

TEST(MarkdownTest, DefaultReport) {
  ExpectGolden("report.md", Written(MadeReport(), false));
}

TEST(MarkdownTest, Everything) {
  ExpectGolden("report.all.md", Written(MadeReport(), true));
}

TEST(MarkdownTest, ArticlesStayText) {
  const std::string out = Written(HostileReport(), true);
  for (const char* bad :
       {"<script", "</seg>", "<!--", "[a](", "![i]", "`c`", "`a`", "**d**",
        "~~f", " $g$", "@user", "#12", "://", "www.", "\n# Heading", "\n- item",
        "\x1b", "<b>`", "<details> "}) {
    EXPECT_EQ(out.find(bad), std::string::npos) << bad << "\n" << out;
  }
  EXPECT_NE(out.find("&lt;script&gt;alert(1)"), std::string::npos) << out;
  EXPECT_NE(out.find("\\| e "), std::string::npos) << out;
}

// Each row of a table has three cells, whatever a file is called.
TEST(MarkdownTest, TableStaysWhole) {
  std::istringstream lines(Written(HostileReport(), false));
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| ")) continue;
    std::size_t bars = 0;
    for (std::size_t k = 0; k < line.size(); ++k) {
      bars += line[k] == '|' && (k == 0 || line[k - 1] != '\\') ? 1 : 0;
    }
    EXPECT_EQ(bars, 4U) << line;
  }
}

TEST(MarkdownTest, ManyFindingsFold) {
  Report report = MadeReport();
  const std::string few = Written(report, false);
  EXPECT_EQ(few.find("more</summary>"), std::string::npos) << few;
  report.ranking.only_in_a.assign(7, 3);
  const std::string many = Written(report, false);
  EXPECT_NE(many.find("<summary>2 more</summary>"), std::string::npos) << many;
}

}  // namespace
}  // namespace claimdiff
