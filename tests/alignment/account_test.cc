// The account of a sentence against what the aligner decided.
#include "alignment/account.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "alignment/align.h"
#include "alignment/matches.h"
#include "alignment/model.h"

namespace claimdiff::alignment {
namespace {

// Sentence i of each side holds the keys sentences[i]; equal ones mean the
// same. Its length is `letters` and one more a sentence.
Side MakeSide(const std::vector<std::vector<KeyId>>& sentences, float letters) {
  Side side;
  for (const std::vector<KeyId>& keys : sentences) {
    side.keys.insert(side.keys.end(), keys.begin(), keys.end());
    side.lengths.push_back(letters + static_cast<float>(side.size()));
    side.blocks.push_back(side.size());
    side.roles.push_back(Role::kBody);
    side.first.push_back(static_cast<std::uint32_t>(side.keys.size()));
  }
  side.classes.assign(20, KeyClass::kName);
  return side;
}

// Sentences 0, 1, 2 and 4 of A are 0, 1, 3 and 4 of B; sentence 3 of A holds
// what B nowhere has, and 2 of B what A has not.
Features Made() {
  Features out;
  out.a = MakeSide({{0, 1}, {2, 3}, {4, 5}, {12, 13}, {6, 7}}, 60);
  out.b = MakeSide({{0, 1}, {2, 3}, {14, 15}, {4, 5}, {6, 7}}, 70);
  for (KeyId key = 0; key < 8; ++key) out.affinities.push_back({key, key, 1});
  return out;
}

float Sum(const Candidate& candidate) {
  return candidate.keys + candidate.lengths + candidate.coverage +
         candidate.position;
}

// An account is of the pass before the last one that was made.
TEST(Account, ACopyTakesFewerPasses) {
  Features copy;
  std::vector<std::vector<KeyId>> sentences;
  for (KeyId key = 0; key < 20; ++key) sentences.push_back({key});
  copy.a = copy.b = MakeSide(sentences, 60);
  for (KeyId key = 0; key < 20; ++key) copy.affinities.push_back({key, key, 1});
  const Parameters parameters;
  const PairMatches of_copy = FindMatches(copy, parameters);
  EXPECT_EQ(Infer(of_copy.View(), parameters).passes, parameters.close_rounds);
  const Features made = Made();
  const PairMatches of_made = FindMatches(made, parameters);
  EXPECT_EQ(Infer(of_made.View(), parameters).passes, parameters.rounds);
}

TEST(Account, SaysWhatTheAlignerDecided) {
  const Features features = Made();
  const Alignment aligned = Align(features);
  ASSERT_EQ(aligned.beads.size(), 4U);
  for (const Bead& bead : aligned.beads) {
    const Account account = AccountOf(features, true, bead.a[0], 5);
    ASSERT_EQ(account.candidates.size(), 5U);
    const Candidate& best = account.candidates[0];
    EXPECT_EQ(best.sentence, bead.b[0]);
    EXPECT_FLOAT_EQ(best.posterior, bead.posterior);
    EXPECT_GE(best.posterior, account.link_from);
    EXPECT_LT(best.needed, 0);
    EXPECT_GT(Sum(best), 0);
    EXPECT_FLOAT_EQ(account.expressed, aligned.expressed_a[bead.a[0]]);
  }
}

TEST(Account, WhereFewStandAloneItTakesMoreToSayOnly) {
  EXPECT_LT(OnlyBelow(4, 100), OnlyBelow(5, 100));
  EXPECT_EQ(OnlyBelow(5, 100), OnlyBelow(100, 100));
  EXPECT_EQ(OnlyBelow(1, 20), OnlyBelow(5, 100));
}

TEST(Account, OfWhatOneSideHasAlone) {
  for (const bool of_a : {true, false}) {
    SCOPED_TRACE(of_a);
    const Account account = AccountOf(Made(), of_a, of_a ? 3 : 2, 5);
    EXPECT_LT(account.expressed, OnlyBelow(0, 1));
    EXPECT_GT(account.none, 0.5F);
    for (const Candidate& candidate : account.candidates) {
      EXPECT_TRUE(candidate.matches.empty());
      EXPECT_GT(candidate.needed, 0);
      EXPECT_LT(candidate.posterior, account.link_from);
    }
  }
}

TEST(Account, MatchesAreWithinTheKeysEvidence) {
  const Account account = AccountOf(Made(), true, 0, 1);
  ASSERT_EQ(account.candidates.size(), 1U);
  const std::vector<Contribution>& matches = account.candidates[0].matches;
  ASSERT_EQ(matches.size(), 2U);
  float sum = 0;
  for (const Contribution& match : matches) {
    EXPECT_EQ(match.a, match.b);
    EXPECT_GT(match.weight, 0);
    sum += match.weight;
  }
  EXPECT_NEAR(sum, account.candidates[0].keys, 0.01F);  // nothing is unmatched
}

// With that much less evidence a posterior is at the threshold, so a second
// account of the same features must need nothing there.
TEST(Account, NeededIsZeroAtTheThreshold) {
  const Account account = AccountOf(Made(), true, 1, 1);
  Parameters at_threshold;
  at_threshold.link_from = at_threshold.loose_link_from =
      account.candidates[0].posterior;
  const Account again = AccountOf(Made(), true, 1, 1, at_threshold);
  EXPECT_NEAR(again.candidates[0].needed, 0, 0.01F);
}

TEST(Account, SwappedSidesGiveTheSameAccount) {
  Features swapped = Made();
  std::swap(swapped.a, swapped.b);
  for (SentenceId i = 0; i < 5; ++i) {
    const Account one = AccountOf(Made(), true, i, 5);
    const Account two = AccountOf(swapped, false, i, 5);
    EXPECT_NEAR(one.expressed, two.expressed, 1e-4F);
    EXPECT_NEAR(one.none, two.none, 1e-4F);
    EXPECT_EQ(one.candidates[0].sentence, two.candidates[0].sentence);
  }
}

}  // namespace
}  // namespace claimdiff::alignment
