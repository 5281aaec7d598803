// Laws of the aligner, on invented features.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "alignment/align.h"
#include "alignment/cuts.h"
#include "alignment/roles.h"

namespace claimdiff::alignment {
namespace {

// A side whose sentence i holds the keys sentences[i].
Side MakeSide(const std::vector<std::vector<KeyId>>& sentences) {
  Side side;
  KeyId last = 0;
  for (std::vector<KeyId> keys : sentences) {
    std::sort(keys.begin(), keys.end());
    for (const KeyId key : keys) last = std::max(last, key);
    side.keys.insert(side.keys.end(), keys.begin(), keys.end());
    side.first.push_back(static_cast<std::uint32_t>(side.keys.size()));
    side.lengths.push_back(40.F + 10.F * static_cast<float>(keys.size()));
    side.blocks.push_back(side.size() / 3);
    side.roles.push_back(Role::kBody);
  }
  side.classes.assign(last + 1, KeyClass::kName);
  return side;
}

// Equal key numbers mean the same.
Features MakeFeatures(const std::vector<std::vector<KeyId>>& a,
                      const std::vector<std::vector<KeyId>>& b) {
  Features out;
  out.a = MakeSide(a);
  out.b = MakeSide(b);
  const auto keys = std::min(out.a.classes.size(), out.b.classes.size());
  for (KeyId key = 0; key < keys; ++key) {
    out.affinities.push_back({key, key, 1.F});
  }
  return out;
}

Features Swapped(const Features& features) {
  Features out;
  out.a = features.b;
  out.b = features.a;
  for (const Affinity& pair : features.affinities) {
    out.affinities.push_back({pair.b, pair.a, pair.value});
  }
  std::sort(out.affinities.begin(), out.affinities.end(),
            [](const Affinity& x, const Affinity& y) {
              return x.a != y.a ? x.a < y.a : x.b < y.b;
            });
  return out;
}

// A repeatable stream of numbers below `limit`.
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : state_(seed) {}
  std::uint32_t Next(std::uint32_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>((state_ >> 33) % limit);
  }

 private:
  std::uint64_t state_;
};

std::vector<std::vector<KeyId>> Invented(Numbers* numbers,
                                         std::uint32_t count) {
  std::vector<std::vector<KeyId>> out(count);
  for (auto& keys : out) {
    for (std::uint32_t k = numbers->Next(5); k > 0; --k) {
      const KeyId key = numbers->Next(40);
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
        keys.push_back(key);
      }
    }
  }
  return out;
}

TEST(Laws, SwappedSidesGiveTheSwappedResult) {
  Numbers numbers(7);
  for (int round = 0; round < 200; ++round) {
    SCOPED_TRACE(round);
    const auto a = Invented(&numbers, 1 + numbers.Next(20));
    const auto b = Invented(&numbers, 1 + numbers.Next(20));
    const Features features = MakeFeatures(a, b);
    const Alignment one = Align(features);
    const Alignment two = Align(Swapped(features));
    EXPECT_EQ(one.expressed_a, two.expressed_b);
    EXPECT_EQ(one.expressed_b, two.expressed_a);
    std::vector<Bead> back = two.beads;
    for (Bead& bead : back) std::swap(bead.a, bead.b);
    std::sort(back.begin(), back.end(), [](const Bead& x, const Bead& y) {
      return x.a.front() < y.a.front();
    });
    ASSERT_EQ(one.beads.size(), back.size());
    for (std::size_t k = 0; k < back.size(); ++k) {
      EXPECT_EQ(one.beads[k].a, back[k].a);
      EXPECT_EQ(one.beads[k].b, back[k].b);
    }
  }
}

TEST(Laws, BeadsAreDisjointAndChancesAreChances) {
  Numbers numbers(11);
  for (int round = 0; round < 200; ++round) {
    SCOPED_TRACE(round);
    const auto a = Invented(&numbers, 1 + numbers.Next(30));
    const auto b = Invented(&numbers, 1 + numbers.Next(30));
    const Alignment out = Align(MakeFeatures(a, b));
    std::vector<int> used_a(a.size()), used_b(b.size());
    for (const Bead& bead : out.beads) {
      EXPECT_FALSE(bead.a.empty() || bead.b.empty());
      EXPECT_TRUE(std::is_sorted(bead.a.begin(), bead.a.end()));
      EXPECT_TRUE(std::is_sorted(bead.b.begin(), bead.b.end()));
      EXPECT_GT(bead.posterior, 0);
      EXPECT_LE(bead.posterior, 1);
      for (const SentenceId i : bead.a) EXPECT_EQ(++used_a[i], 1);
      for (const SentenceId j : bead.b) EXPECT_EQ(++used_b[j], 1);
    }
    for (const float chance : out.expressed_a) {
      EXPECT_TRUE(chance >= 0 && chance <= 1) << chance;
    }
  }
}

// One sentence without a key may be any sentence; two and more have an order.
TEST(Laws, AnArticleAgainstItselfLeavesNothingOver) {
  Numbers numbers(3);
  for (int round = 0; round < 200; ++round) {
    SCOPED_TRACE(round);
    auto a = Invented(&numbers, 1 + numbers.Next(40));
    if (a.size() == 1) a[0] = {1, 2, 3};
    const Alignment out = Align(MakeFeatures(a, a));
    ASSERT_EQ(out.beads.size(), a.size());
    for (std::size_t k = 0; k < a.size(); ++k) {
      EXPECT_EQ(out.beads[k].a, std::vector<SentenceId>{SentenceId(k)});
      EXPECT_EQ(out.beads[k].b, std::vector<SentenceId>{SentenceId(k)});
    }
  }
}

// Each sentence has a key of its own and words that others have too; B lacks a
// stretch near its beginning, so that the same share of both texts is not the
// same place.
TEST(Laws, LongTextsAreCutWhereTheyAreBesideEachOther) {
  constexpr KeyId kSentences = 2400;
  constexpr KeyId kGap = 500;  // sentences that B lacks, from here on
  constexpr KeyId kGapSize = 300;
  Numbers numbers(5);
  std::vector<std::vector<KeyId>> a, b;
  for (KeyId i = 0; i < kSentences; ++i) {
    a.push_back({100 + i, numbers.Next(100)});
    if (i < kGap || i >= kGap + kGapSize) b.push_back(a.back());
  }
  a.push_back({100 + kSentences});  // both know as many keys
  b.push_back(a.back());
  const std::vector<Cut> cuts =
      FindCuts(MakeFeatures(a, b), {1U << 20, 1U << 18});
  ASSERT_GT(cuts.size(), 4U);
  EXPECT_EQ(cuts.front().a + cuts.front().b, 0U);
  EXPECT_EQ(cuts.back().a, a.size());
  EXPECT_EQ(cuts.back().b, b.size());
  for (const Cut& cut : cuts) {
    SCOPED_TRACE(cut.a);
    const SentenceId beside = cut.a <= kGap             ? cut.a
                              : cut.a < kGap + kGapSize ? kGap
                                                        : cut.a - kGapSize;
    EXPECT_NEAR(static_cast<double>(cut.b), static_cast<double>(beside), 1.0);
  }
}

TEST(Laws, AnEmptySideLeavesEverythingOneSided) {
  const Features features = MakeFeatures({{0, 1}, {2}}, {});
  for (const Features& f : {features, Swapped(features)}) {
    const Alignment out = Align(f);
    EXPECT_TRUE(out.beads.empty());
    EXPECT_EQ(out.expressed_a.size(), f.a.size());
    EXPECT_EQ(out.expressed_b.size(), f.b.size());
    for (const float chance : out.expressed_a) EXPECT_EQ(chance, 0);
  }
  EXPECT_TRUE(Align(MakeFeatures({}, {})).beads.empty());
}

TEST(Laws, WhatAnotherHoldsCountsLess) {
  // The third of A has a key of B's first, which is A's first's.
  const Features features =
      MakeFeatures({{0, 1, 2}, {3, 4}, {0, 9}}, {{0, 1, 2}, {3, 4}});
  Parameters in_full;
  in_full.taken_discount = 0;
  const Alignment full = Align(features, in_full);
  const Alignment less = Align(features);
  ASSERT_EQ(full.beads.size(), 2U);
  ASSERT_EQ(less.beads.size(), 2U);
  EXPECT_EQ(less.expressed_a[0], full.expressed_a[0]);
  EXPECT_GT(full.expressed_a[2], 0);
  EXPECT_LT(less.expressed_a[2], full.expressed_a[2]);
}

// Either of the short ones is too short to be linked with the long one, which
// has a word of its own; together they are as long, and have the rest.
TEST(Laws, ALongSentenceAnswersTwoShortOnes) {
  std::vector<std::vector<KeyId>> a, b;
  for (KeyId k = 0; k < 8; k += 2) {
    a.insert(a.end(), {{k, k + 1}, {30 + k, 31 + k}});
    b.insert(b.end(), {{k, k + 1}, {40 + k, 41 + k}});
  }
  const auto long_one = static_cast<SentenceId>(a.size());
  const auto short_one = static_cast<SentenceId>(b.size());
  a.insert(a.end(), {{20, 21, 22}, {8, 9}, {10, 11}});
  b.insert(b.end(), {{20}, {21, 23, 24}, {8, 9}, {10, 11}});
  Features features = MakeFeatures(a, b);
  std::erase_if(features.affinities,
                [](const Affinity& pair) { return pair.a > 21; });
  features.a.lengths[long_one] = 60;
  features.b.lengths[short_one] = 25;
  features.b.lengths[short_one + 1] = 35;
  const Alignment out = Align(features);
  const auto bead = std::find_if(
      out.beads.begin(), out.beads.end(),
      [=](const Bead& each) { return each.a.front() == long_one; });
  ASSERT_NE(bead, out.beads.end());
  EXPECT_EQ(bead->b, (std::vector<SentenceId>{short_one, short_one + 1}));
}

TEST(Laws, ATitleAnswersATitle) {
  Features features = MakeFeatures({{0}, {1}, {2}}, {{0}, {1}, {2}});
  features.a.roles[0] = features.b.roles[0] = Role::kTitle;
  Matrix scores(features.a.size(), features.b.size());
  AddRoles(features.a, features.b, {}, &scores);
  EXPECT_GT(scores.At(0, 0), 0.F);
  EXPECT_LT(scores.At(0, 1), 0.F);
  EXPECT_LT(scores.At(1, 0), 0.F);
  EXPECT_EQ(scores.At(1, 1), 0.F);
}

TEST(Laws, LongArticlesAreAlignedInPieces) {
  std::vector<std::vector<KeyId>> sentences;
  for (KeyId k = 0; k < 5000; ++k) sentences.push_back({k});
  const Alignment out = Align(MakeFeatures(sentences, sentences));
  ASSERT_EQ(out.beads.size(), sentences.size());
  EXPECT_EQ(out.beads.back().b, std::vector<SentenceId>{4999});
}

TEST(Laws, AMovedBlockIsFound) {
  std::vector<std::vector<KeyId>> a, b;
  for (KeyId k = 0; k < 12; ++k) a.push_back({k, 20 + k});
  b.assign(a.begin() + 8, a.end());
  b.insert(b.end(), a.begin(), a.begin() + 8);
  const Alignment out = Align(MakeFeatures(a, b));
  ASSERT_EQ(out.beads.size(), 12U);
  EXPECT_EQ(out.beads[0].b, std::vector<SentenceId>{4});
  EXPECT_EQ(out.beads[8].b, std::vector<SentenceId>{0});
}

}  // namespace
}  // namespace claimdiff::alignment
