#include "report/html.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "made_report.h"
#include "report/json.h"

namespace claimdiff {
namespace {

std::string Page(const Report& report) {
  std::ostringstream out;
  WriteHtml(report, {}, out);
  return std::move(out).str();
}

// The text between `begin` and the next `end`.
std::string Between(const std::string& page, const std::string& begin,
                    const std::string& end) {
  const std::size_t from = page.find(begin);
  if (from == std::string::npos) return "";
  const std::size_t start = from + begin.size();
  return page.substr(start, page.find(end, start) - start);
}

std::string Data(const std::string& page, const std::string& id) {
  return Between(page, "<script type=\"application/json\" id=\"" + id + "\">",
                 "</script>");
}

std::string Json(const Report& report) {
  std::ostringstream out;
  WriteJson(report, out);
  return std::move(out).str();
}

TEST(HtmlTest, HoldsTheContract) {
  const Report report = MadeReport();
  EXPECT_EQ(nlohmann::json::parse(Data(Page(report), "report")),
            nlohmann::json::parse(Json(report)));
}

TEST(HtmlTest, NamesWhatTheContractLeavesToItsReader) {
  const auto names = nlohmann::json::parse(Data(Page(MadeReport()), "names"));
  EXPECT_EQ(names["values"]["percent:15"], "15%");
  EXPECT_EQ(names["values"]["region:PH"], "Philippines");
  EXPECT_FALSE(names["values"].contains("name:bitung"));
  EXPECT_EQ(names["languages"]["id"], "Indonesian");
  EXPECT_EQ(names["files"]["b"], "noticia.txt");
  EXPECT_EQ(names["dates"], nlohmann::json({{"a", "1 December 2025"}}));
  EXPECT_EQ(names["directions"]["a"], "ltr");
}

TEST(HtmlTest, SaysWhichSectionsTheOtherArticleLacks) {
  const struct {
    const char* name;
    std::vector<std::string> lines;
    nlohmann::json want;
  } cases[] = {
      {"a section",
       {"x", "# Prices", "They rose.", "They fell."},
       {{"a2", "B has nothing of this section: 2 claims besides."}}},
      {"too short for one", {"x", "# Prices", "They rose."}, {}},
      {"no headings", {"x", "They rose.", "They fell."}, {}},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const auto names =
        nlohmann::json::parse(Data(Page(MadeOnlyInA(c.lines)), "names"));
    EXPECT_EQ(names["sections"],
              c.want.is_null() ? nlohmann::json::object() : c.want);
  }
}

TEST(HtmlTest, TextOfArticlesNeverStandsAsMarkup) {
  const std::string hostile =
      "</script><!--<b>&amp;\u2028\u2029\" @@report@@ \U0001F600";
  Report report = MadeReport();
  const std::size_t tags = [&] {
    const std::string page = Page(report);
    return static_cast<std::size_t>(std::count(page.begin(), page.end(), '<'));
  }();
  report.a = MadeArticle("/tmp/<i>&.txt", "en", {hostile});
  report.verdicts_a.resize(1);
  report.alignments.clear();
  report.only_in_a.clear();
  report.a_stated_in_b = {{}};
  const std::string page = Page(report);
  EXPECT_EQ(static_cast<std::size_t>(std::count(page.begin(), page.end(), '<')),
            tags);
  EXPECT_EQ(Between(page, "<title>", "</title>"),
            "&lt;i&gt;&amp;.txt \u2194 noticia.txt \u2013 claimdiff");
  EXPECT_EQ(page.find("\u2028"), std::string::npos);
  EXPECT_EQ(nlohmann::json::parse(
                Data(page, "report"))["articles"][0]["claims"][0]["text"],
            hostile);
}

TEST(HtmlTest, AsksForNothingAndAllowsOnlyItself) {
  const std::string page = Page(MadeReport());
  for (const char* word : {" src=", "<link", "@import", "url(", "https:"}) {
    EXPECT_EQ(page.find(word), std::string::npos) << word;
  }
  EXPECT_EQ(page.find("@@"), std::string::npos);
  const std::string policy =
      Between(page, "Content-Security-Policy\" content=\"", "\"");
  EXPECT_TRUE(policy.starts_with("default-src 'none';\n  style-src 'sha256-"))
      << policy;
  EXPECT_EQ(policy.find("unsafe"), std::string::npos);
}

TEST(HtmlTest, FoldersAreNamedWhereTheyTellTheFilesApart) {
  Report report = MadeReport();
  report.a.source = "docs/id/index.md";
  report.b.source = "docs/pt/index.md";
  EXPECT_EQ(Between(Page(report), "<title>", "</title>"),
            "docs/id/index.md \u2194 docs/pt/index.md \u2013 claimdiff");
  report.b.source = "docs/pt/guia.md";
  EXPECT_EQ(Between(Page(report), "<title>", "</title>"),
            "index.md \u2194 guia.md \u2013 claimdiff");
}

TEST(HtmlTest, RightToLeftAndStandardInput) {
  Report report = MadeReport();
  report.b.language = "ar";
  report.b.source = "-";
  const auto names = nlohmann::json::parse(Data(Page(report), "names"));
  EXPECT_EQ(names["directions"]["b"], "rtl");
  EXPECT_EQ(names["files"]["b"], "standard input");
}

}  // namespace
}  // namespace claimdiff
