#include "report/facts_table.h"

#include <gtest/gtest.h>

#include <sstream>

#include "made_report.h"

namespace claimdiff {
namespace {

TEST(FactsTableTest, ColumnsLineUp) {
  const Article article = MadeArticle(
      "a.txt", "id",
      {"\u00c9 [15 persen|percent:15] di [Filipina|region:PH].",
       "[\u65b0\u52a0\u5761|region:SG] [157 juta|number:157000000]."});
  std::ostringstream out;
  WriteFactsTable(article, TerminalStyle(), out);
  EXPECT_EQ(out.str(), R"( 1:3  percent  percent:15        15 persen
1:16  entity   region:PH         Filipina
 2:1  entity   region:SG         新加坡
 2:5  number   number:157000000  157 juta
)");
}

TEST(FactsTableTest, NoFactsNoRows) {
  std::ostringstream out;
  WriteFactsTable(MadeArticle("a.txt", "id", {"Ya."}), TerminalStyle(), out);
  EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace claimdiff
