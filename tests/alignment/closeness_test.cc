#include "alignment/closeness.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>

#include "alignment/position.h"
#include "alignment/score.h"

namespace claimdiff::alignment {
namespace {

TEST(Closeness, Table) {
  struct Row {
    const char* name;
    Shown shown;  // deviation, facts kept, nats a link, gap, jump
    float least, most;
  };
  constexpr Row kRows[] = {
      {"a translation", {0.15F, 0.75F, 10, 0.2F, 0.2F}, 0.99F, 1.F},
      {"the median translation", {0.21F, 0.68F, 10.5F, 0.2F, 0.2F}, 0.95F, 1.F},
      {"the same without a dictionary",
       {0.21F, 0.68F, 6.3F, 0.2F, 0.2F},
       0.9F,
       1.F},
      {"the median independent report",
       {0.28F, 0.50F, 3.5F, 0.3F, 0.2F},
       0.F,
       0.5F},
      {"even lengths and evidence, other facts",
       {0.15F, 0.45F, 6, 0.2F, 0.2F},
       0.3F,
       0.8F},
      {"uneven lengths, other facts",
       {0.40F, 0.40F, 3, 0.2F, 0.2F},
       0.F,
       0.05F},
      {"a translation that leaves out half",
       {0.20F, 0.69F, 10, 0.5F, 0.2F},
       0.95F,
       1.F},
      {"few facts and uneven lengths, but all in one order",
       {0.29F, 0.28F, 3, 0.16F, 0.02F},
       0.4F,
       1.F},
      {"one order with many gaps", {0.29F, 0.28F, 3, 0.4F, 0.02F}, 0.F, 0.1F},
      {"what only looks like one", {0.20F, 0.69F, 5, 0.75F, 0.2F}, 0.F, 0.4F},
  };
  for (const Row& row : kRows) {
    const float got = ClosenessOf(row.shown, {});
    EXPECT_GE(got, row.least) << row.name;
    EXPECT_LE(got, row.most) << row.name;
  }
}

TEST(Closeness, EvidenceCountsUpToALimit) {
  const auto at = [](float nats_a_link) {
    return ClosenessOf({0.25F, 0.55F, nats_a_link, 0.3F, 0.2F}, {});
  };
  EXPECT_LT(at(3), at(6));
  EXPECT_EQ(at(12), at(30));
}

TEST(Closeness, AdaptsBetweenTheTwoEnds) {
  const Parameters given;
  EXPECT_EQ(AdaptedTo(1, given).link_from, given.link_from);
  EXPECT_EQ(AdaptedTo(0, given).link_from, given.loose_link_from);
  EXPECT_EQ(AdaptedTo(1, given).position_decay, 0.F);
  EXPECT_EQ(AdaptedTo(0, given).Of(KeyClass::kNameWord).miss,
            given.loose_name_word_miss);
  EXPECT_EQ(AdaptedTo(1, given).Of(KeyClass::kNameWord).miss,
            given.Of(KeyClass::kNameWord).miss);
  const float half = AdaptedTo(0.5F, given).key_kept;
  EXPECT_LT(half, given.key_kept);
  EXPECT_GT(half, given.loose_key_kept);
}

TEST(Positions, FavourTheSamePlaceAndAreALikelihoodRatio) {
  constexpr std::uint32_t kSize = 60;
  Matrix scores(kSize, kSize);
  AddPositions(2.5F, &scores);
  EXPECT_GT(scores.At(0, 0), 0.F);
  EXPECT_GT(scores.At(10, 12), scores.At(10, 30));
  EXPECT_LT(scores.At(0, kSize - 1), -1.F);
  EXPECT_EQ(scores.At(3, 17), scores.At(17, 3));
  double mean = 0;  // of the ratio, over places drawn at random
  for (const float cell : scores.cells) {
    mean += static_cast<double>(std::exp(cell));
  }
  EXPECT_NEAR(mean / (kSize * kSize), 1, 0.01);
}

TEST(Positions, NoDecayAddsNothing) {
  Matrix scores(4, 7);
  AddPositions(0, &scores);
  for (const float cell : scores.cells) EXPECT_EQ(cell, 0.F);
}

TEST(HitEvidence, ALesserMatchSaysLittleBesideABetterOne) {
  const Parameters parameters;
  const Background exact{1.F, 0.05F}, lesser{0.3F, 0.05F};
  EXPECT_GT(HitEvidence(KeyClass::kName, 1.F, exact, parameters), 2.F);
  EXPECT_LT(HitEvidence(KeyClass::kName, 0.3F, exact, parameters),
            HitEvidence(KeyClass::kName, 0.3F, lesser, parameters));
}

}  // namespace
}  // namespace claimdiff::alignment
