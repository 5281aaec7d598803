#include "report/writers.h"

#include <gtest/gtest.h>

#include <set>
#include <sstream>
#include <string>

#include "made_report.h"

namespace claimdiff {
namespace {

TEST(WritersTest, EachHasANameOfItsOwnAndWrites) {
  std::set<std::string> names;
  for (const Writer& writer : Writers()) {
    SCOPED_TRACE(writer.name);
    EXPECT_TRUE(names.insert(writer.name).second);
    EXPECT_EQ(FindWriter(writer.name), &writer);
    EXPECT_EQ(*writer.extension, '.');
    std::ostringstream first, again;
    writer.write(MadeReport(), {}, first);
    writer.write(MadeReport(), {}, again);
    EXPECT_FALSE(first.str().empty());
    EXPECT_EQ(first.str(), again.str());
  }
}

TEST(WritersTest, AReportOfNothingIsWritten) {
  Report report;
  report.a = MadeArticle("a.txt", "en", {});
  report.b = MadeArticle("b.txt", "en", {});
  for (const Writer& writer : Writers()) {
    SCOPED_TRACE(writer.name);
    std::ostringstream out;
    writer.write(report, {}, out);
    EXPECT_FALSE(out.str().empty());
  }
}

TEST(WritersTest, UnknownNamesFindNothing) {
  EXPECT_EQ(FindWriter("docx"), nullptr);
  EXPECT_EQ(FindWriter(""), nullptr);
}

}  // namespace
}  // namespace claimdiff
