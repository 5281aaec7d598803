#include "rank.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "made_report.h"

namespace claimdiff {
namespace {

// Padding to a full sentence, so that only what a row names differs.
constexpr char kWords[] =
    " and so on and on, in plain words that no reader would ever mark again.";

struct RankCase {
  const char* name;
  const char* earlier;  // claim 0
  const char* later;    // claim 1
  float confidence_earlier, confidence_later;
  bool stated;                   // the facts of the earlier, elsewhere
  std::vector<ClaimIndex> want;  // most important first
};

const RankCase kCases[] = {
    {"equals stay in reading order", "One", "Two", 0.9F, 0.9F, false, {0, 1}},
    {"a fact goes before a phrase",
     "One",
     "[15|number:15] boats",
     0.9F,
     0.9F,
     false,
     {1, 0}},
    {"what the other says elsewhere counts little",
     "[Oslo|city:Europe/Oslo] and [Rome|city:Europe/Rome]",
     "[15|number:15] boats",
     0.9F,
     0.9F,
     true,
     {1, 0}},
    {"a value goes before a name",
     "[Batam|name:batam]",
     "[15|number:15] boats",
     0.9F,
     0.9F,
     false,
     {1, 0}},
    {"the surer first", "One", "Two", 0.6F, 0.99F, false, {1, 0}},
};

TEST(RankTest, OneSidedClaims) {
  for (const RankCase& c : kCases) {
    SCOPED_TRACE(c.name);
    Report report;
    report.a = MadeArticle("a.txt", "en",
                           {std::string(c.earlier) + kWords,
                            std::string(c.later) + kWords, "Three", "Four"});
    report.verdicts_a.assign(4, {Verdict::kOnly, 0.9F});
    report.verdicts_a[0].confidence = c.confidence_earlier;
    report.verdicts_a[1].confidence = c.confidence_later;
    for (const Claim& claim : report.a.claims) {
      report.a_stated_in_b.emplace_back(claim.facts.size(), false);
    }
    report.a_stated_in_b[0].assign(report.a.claims[0].facts.size(), c.stated);
    report.only_in_a = {0, 1};
    Rank(&report);
    EXPECT_EQ(report.ranking.only_in_a, c.want);
  }
}

TEST(RankTest, HeadlinesAndFragmentsComeLast) {
  Report report;
  report.a = MadeArticle("a.txt", "en",
                         {std::string("Title") + kWords, "Why?",
                          std::string("A sentence") + kWords});
  report.a.claims[0].kind = ClaimKind::kTitle;
  report.verdicts_a.assign(3, {Verdict::kOnly, 0.9F});
  report.a_stated_in_b.resize(3);
  report.only_in_a = {0, 1, 2};
  Rank(&report);
  EXPECT_EQ(report.ranking.only_in_a, (std::vector<ClaimIndex>{2, 0, 1}));
}

TEST(RankTest, EachFindingIsRankedOnce) {
  const Report report = MadeReport();
  EXPECT_EQ(report.ranking.conflicts, (std::vector<std::uint32_t>{1}));
  EXPECT_EQ(report.ranking.partial, (std::vector<std::uint32_t>{2}));
  EXPECT_EQ(report.ranking.equivalent, (std::vector<std::uint32_t>{0}));
  EXPECT_EQ(report.ranking.only_in_a, report.only_in_a);
  EXPECT_EQ(report.ranking.only_in_b, report.only_in_b);
  EXPECT_EQ(report.ranking.unclear_in_b, report.unclear_in_b);
}

TEST(RankTest, BelowEvenOddsIsDoubtfulUnlessAConflict) {
  Report report = MadeReport();
  for (Alignment& bead : report.alignments) bead.score = 0.4F;
  Rank(&report);
  EXPECT_EQ(report.ranking.conflicts, (std::vector<std::uint32_t>{1}));
  EXPECT_TRUE(report.ranking.partial.empty());
  EXPECT_TRUE(report.ranking.equivalent.empty());
  EXPECT_EQ(report.ranking.doubtful.size(), 2U);
}

}  // namespace
}  // namespace claimdiff
