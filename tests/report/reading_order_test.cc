#include "report/reading_order.h"

#include <gtest/gtest.h>

#include <string>

#include "made_report.h"

namespace claimdiff {
namespace {

std::string Number(ClaimIndex claim) { return std::to_string(claim + 1); }

// "a1=b3 a2=b1 ..."
std::string Written(const Report& report) {
  std::string out;
  for (const ReadingRow& row : ReadingOrder(report)) {
    if (!out.empty()) out += ' ';
    for (const ClaimIndex i : row.a) out.append("a").append(Number(i));
    if (row.alignment != nullptr) out += '=';
    for (const ClaimIndex j : row.b) out.append("b").append(Number(j));
  }
  return out;
}

TEST(ReadingOrderTest, WhatOnlyBHasFollowsTheClaimBeforeIt) {
  EXPECT_EQ(Written(MadeReport()), "a1=b3 b4 b5 a2=b1 a3=b2 a4");
}

TEST(ReadingOrderTest, WhatBHasFirstComesFirst) {
  Report report;
  report.a = MadeArticle("a", "en", {"One.", "Two.", "Three."});
  report.b = MadeArticle("b", "en", {"Zero.", "Two and Three.", "Four."});
  Alignment bead;
  bead.a = {1, 2};
  bead.b = {1};
  report.alignments = {bead};
  EXPECT_EQ(Written(report), "b1 a1 a2a3=b2 b3");
}

TEST(ReadingOrderTest, Nothing) { EXPECT_EQ(Written(Report()), ""); }

}  // namespace
}  // namespace claimdiff
