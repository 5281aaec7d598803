#include "missing_sections.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "made_report.h"

namespace claimdiff {
namespace {

struct SectionsCase {
  const char* name;
  std::vector<std::string> lines;
  std::vector<ClaimIndex> only;
  std::string want;  // "heading+claims ..."
};

TEST(MissingSections, Table) {
  const std::vector<std::string> nested = {"# A", "a", "## B", "b",
                                           "b",   "b", "# C",  "c"};
  const SectionsCase cases[] = {
      {"a section", {"x", "# A", "a", "a", "# B", "b"}, {1, 2, 3}, "1+3"},
      {"the last one", {"x", "# A", "a", "a"}, {1, 2, 3}, "1+3"},
      {"all but one claim", {"# A", "a", "a", "a", "# B"}, {0, 1, 3}, ""},
      {"all but the heading", {"# A", "a", "a", "a", "# B"}, {1, 2, 3}, ""},
      {"too short", {"# A", "a", "# B", "b", "b"}, {0, 1}, ""},
      {"a section within one that is told", nested, {2, 3, 4, 5}, "2+4"},
      {"the outermost", nested, {0, 1, 2, 3, 4, 5}, "0+6"},
      {"two in a row",
       {"# A", "a", "a", "# B", "b", "b"},
       {0, 1, 2, 3, 4, 5},
       "0+3 3+3"},
      {"no headings", {"a", "a", "a"}, {0, 1, 2}, ""},
      {"nothing", {}, {}, ""},
  };
  for (const SectionsCase& c : cases) {
    SCOPED_TRACE(c.name);
    std::string got;
    for (const MissingSection& section :
         FindMissingSections(MadeSections("a.md", "en", c.lines), c.only)) {
      if (!got.empty()) got += ' ';
      got += std::to_string(section.heading) + '+' +
             std::to_string(section.claims);
    }
    EXPECT_EQ(got, c.want);
  }
}

TEST(MissingSections, ASkippedHeadingLendsItsSectionToNone) {
  Article article = MadeSections("a.md", "en", {"# A", "a", "# B", "b", "b"});
  article.claims.erase(article.claims.begin());
  article.headings[1].level = 2;
  const auto found = FindMissingSections(article, {0, 1, 2, 3});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].heading, 1U);
  EXPECT_EQ(found[0].claims, 3U);
}

TEST(MissingSections, StandWhereTheirMostImportantClaimDoes) {
  std::vector<ClaimIndex> ranked = {7, 3, 0, 9, 2, 8, 1};
  KeepTogether({{1, 3}, {8, 2}}, &ranked);
  EXPECT_EQ(ranked, (std::vector<ClaimIndex>{7, 1, 2, 3, 0, 8, 9}));
}

}  // namespace
}  // namespace claimdiff
