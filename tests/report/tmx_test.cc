#include "report/tmx.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "golden.h"
#include "hostile_report.h"
#include "made_report.h"

namespace claimdiff {
namespace {

std::string Written(const Report& report) {
  std::ostringstream out;
  WriteTmx(report, {}, out);
  return std::move(out).str();
}

TEST(TmxTest, Report) { ExpectGolden("report.tmx", Written(MadeReport())); }

TEST(TmxTest, ArticlesStayText) {
  const std::string out = Written(HostileReport());
  EXPECT_EQ(out.find("<script"), std::string::npos) << out;
  EXPECT_NE(out.find("&lt;/seg&gt;&lt;script&gt;"), std::string::npos) << out;
  EXPECT_NE(out.find("&amp; &quot;x&quot;"), std::string::npos) << out;
  for (const char* bad : {"\x1b", "\x01", "\xEF\xBF\xBE", "]]>"}) {
    EXPECT_EQ(out.find(bad), std::string::npos) << out;
  }
}

// "One." and "Two." stand next to each other; "Three." stands apart.
TEST(TmxTest, SeveralClaimsAreOneSegment) {
  Report report;
  report.a = MadeArticle("a", "zh", {"One.Two.\nThree."});
  report.a.claims = {{ClaimKind::kBody, 0, {0, 4}, {}},
                     {ClaimKind::kBody, 0, {4, 8}, {}},
                     {ClaimKind::kBody, 1, {9, 15}, {}}};
  report.b = MadeArticle("b", "en", {"All."});
  Alignment alignment;
  alignment.a = {0, 1, 2};
  alignment.b = {0};
  report.alignments = {alignment};
  const std::string out = Written(report);
  EXPECT_NE(out.find("<seg>One.Two. Three.</seg>"), std::string::npos) << out;
  EXPECT_NE(out.find("segtype=\"block\""), std::string::npos) << out;
  EXPECT_NE(out.find(">a1 a2 a3</prop>"), std::string::npos) << out;
}

}  // namespace
}  // namespace claimdiff
