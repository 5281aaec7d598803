#include "report/explanation.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "golden.h"
#include "made_report.h"

namespace claimdiff {
namespace {

// Of a2, which is aligned with b1; b3 might have been it, too.
Explanation Made() {
  Explanation out;
  out.report = MadeReport();
  out.claim = 1;
  out.none = 0.08F;
  out.expressed = 0.91F;
  out.only_below = 0.4F;
  out.link_from = 0.5F;
  out.gap = 0.3F;
  out.jump = 0.2F;
  out.evidence = 5;
  out.closeness = 0.9F;
  CandidateClaim best{0, 0.9F, 2.5F, 0.25F, -0.5F, 0, 0, {}, -2.2F};
  best.matches = {Shared(out.report, 1, 1, 0, 0, 3.0F)};
  CandidateClaim other{2, 0.01F, 0.5F, -1, -0.5F, 0, -1.5F, {}, 4.6F};
  other.matches = {Shared(out.report, 1, 1, 2, 0, 1.0F)};
  out.candidates = {best, other};
  return out;
}

std::string Written(const Explanation& explanation) {
  WriterOptions options;
  options.terminal.width = 70;
  std::ostringstream out;
  WriteExplanation(explanation, options, out);
  return std::move(out).str();
}

TEST(ExplanationTest, ForReaders) {
  ExpectGolden("explanation.txt", Written(Made()));
}

TEST(ExplanationTest, OfAOneSidedClaim) {
  Explanation made = Made();
  made.claim = 3;
  const std::string out = Written(made);
  EXPECT_NE(out.find("B does not say this, 97% sure."), std::string::npos)
      << out;
  // Enough evidence, and yet b1 is told with a2.
  EXPECT_NE(out.find("a likelier alignment has one of them"), std::string::npos)
      << out;
}

TEST(ExplanationTest, OfAnUnclearClaimOfB) {
  Explanation made = Made();
  made.of_a = false;
  made.claim = 4;
  made.candidates.clear();
  const std::string out = Written(made);
  EXPECT_NE(out.find("Unclear whether A says this."), std::string::npos) << out;
  EXPECT_NE(out.find("noticia.txt:5 [b5]"), std::string::npos) << out;
}

TEST(ExplanationTest, Json) {
  std::ostringstream out;
  WriteExplanationJson(Made(), out);
  const auto json = nlohmann::json::parse(out.str());
  EXPECT_EQ(json["claim"], "a2");
  EXPECT_EQ(json["verdict"], "conflict");
  EXPECT_EQ(json["aligned_with"], nlohmann::json({"b1"}));
  EXPECT_EQ(json["expressed_one_way"], 0.92);
  ASSERT_EQ(json["candidates"].size(), 2U);
  EXPECT_EQ(json["candidates"][0]["claim"], "b1");
  EXPECT_EQ(json["candidates"][0]["aligned_with"], nlohmann::json({"a2"}));
  EXPECT_EQ(json["candidates"][0]["nats"]["lengths"], 0.25);
  EXPECT_EQ(json["candidates"][0]["matches"][0]["b"]["key"], "name:bitung");
  EXPECT_EQ(json["candidates"][1]["needed"], 4.6);
}

}  // namespace
}  // namespace claimdiff
