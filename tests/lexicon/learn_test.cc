#include "lexicon/learn.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::lexicon {
namespace {

TEST(LearningWords, AreTheUnitsOfTheLanguage) {
  struct Row {
    const char* name;
    const char* language;
    const char* text;
    std::vector<std::string> words;
  };
  const Row kRows[] = {
      {"words", "en", "The GPU of a bank", {"bank", "gpu", "the"}},
      {"characters", "zh", "中国银行", {"中国", "国银", "银行"}},
      {"but not endings", "ja", "銀行が", {"銀行"}},
      {"words of more characters", "ja", "コンピューター", {"コンピューター"}},
      {"syllables",
       "vi",
       "tập tin mới",
       {"mới", "tin", "tin mới", "tập", "tập tin"}},
      {"of any country", "vi-VN", "tập tin", {"tin", "tập", "tập tin"}},
      {"not beyond a mark", "vi", "tập, tin", {"tin", "tập"}},
      {"no words", "en", "15 % ...", {}},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(LearningWords(row.text, row.language), row.words);
  }
  const std::vector<std::string> thai = LearningWords("ภาษาไทย", "th");
  EXPECT_NE(std::ranges::find(thai, "ภาษา"), thai.end());
}

// Three sentences share one word a side at a time, so each pair is settled.
Learner Taught() {
  Learner learner;
  for (int i = 0; i < 3; ++i) {
    learner.Add({"bank", "rate"}, {"银行", "利率"}, 0.9F);
    learner.Add({"bank", "loan"}, {"银行", "贷款"}, 0.9F);
    learner.Add({"rate", "loan"}, {"利率", "贷款"}, 0.9F);
  }
  return learner;
}

TEST(Learner, LearnsWhatBothDirectionsAgreeOn) {
  const std::vector<LearntPair> learnt = Taught().Learn();
  ASSERT_GE(learnt.size(), 3u);
  std::string best;
  for (std::size_t i = 0; i < 3; ++i) {
    best += learnt[i].word_a + "=" + learnt[i].word_b + " ";
    EXPECT_GT(learnt[i].weight, 0.5F);
    EXPECT_LE(learnt[i].weight, 1.F);
  }
  EXPECT_NE(best.find("bank=银行"), std::string::npos);
  EXPECT_NE(best.find("rate=利率"), std::string::npos);
  EXPECT_NE(best.find("loan=贷款"), std::string::npos);
}

TEST(Learner, AWordSeenOnceProvesNothing) {
  Learner learner;
  learner.Add({"bank"}, {"银行"}, 1);
  EXPECT_TRUE(learner.Learn().empty());
}

TEST(Learner, NothingTaughtNothingLearnt) {
  Learner learner;
  learner.Add({}, {"银行"}, 1);
  EXPECT_TRUE(learner.Learn().empty());
}

}  // namespace
}  // namespace claimdiff::lexicon
