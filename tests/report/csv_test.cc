#include "report/csv.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "golden.h"
#include "hostile_report.h"
#include "made_report.h"

namespace claimdiff {
namespace {

std::string Written(const Report& report) {
  std::ostringstream out;
  WriteCsv(report, {}, out);
  return std::move(out).str();
}

// The cells of RFC 4180.
std::vector<std::vector<std::string>> Parsed(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (std::size_t k = 0; k < text.size(); ++k) {
    const char c = text[k];
    if (c == '"' && quoted && text[k + 1] == '"') {
      rows.back().back() += text[++k];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      rows.back().emplace_back();
    } else if (c == '\r' && !quoted) {
      EXPECT_EQ(text[++k], '\n');
      if (k + 1 < text.size()) rows.push_back({""});
    } else {
      rows.back().back() += c;
    }
  }
  EXPECT_FALSE(quoted);
  return rows;
}

TEST(CsvTest, Report) { ExpectGolden("report.csv", Written(MadeReport())); }

TEST(CsvTest, EachRowHasEachColumn) {
  for (const Report& report : {MadeReport(), HostileReport()}) {
    const auto rows = Parsed(Written(report));
    ASSERT_EQ(rows.size(), 1 + report.a.claims.size() + report.b.claims.size());
    for (const auto& row : rows) EXPECT_EQ(row.size(), rows[0].size());
  }
}

struct CellCase {
  const char* name;
  const char* text;
  const char* cell;
};

constexpr CellCase kCells[] = {
    {"plain text", "Fifteen boats", "Fifteen boats"},
    {"quotes and commas", "\"So, no\", he said", "\"So, no\", he said"},
    {"a line end", "One\ntwo", "One\ntwo"},
    {"a formula", "=HYPERLINK(\"http://e\")", "'=HYPERLINK(\"http://e\")"},
    {"a negative number", "-5 degrees", "'-5 degrees"},
    {"a plus sign", "+62 21", "'+62 21"},
    {"a mention", "@SUM(A1)", "'@SUM(A1)"},
    {"a formula behind a space", " =1", "' =1"},
    {"a full-width formula", "\uff1d1", "'\uff1d1"},
    {"a tab", "\tx", "'\tx"},
    {"a sign inside", "a = b", "a = b"},
    {"an escape sequence", "a\x1b[31mb", "a [31mb"},
};

TEST(CsvTest, Cells) {
  for (const CellCase& c : kCells) {
    SCOPED_TRACE(c.name);
    Report report;
    report.a = ArticleOfTexts("a", {c.text});
    report.verdicts_a = {{Verdict::kOnly, 1.F}};
    report.a_stated_in_b.resize(1);
    const auto rows = Parsed(Written(report));
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[1][7], c.cell);
  }
}

}  // namespace
}  // namespace claimdiff
