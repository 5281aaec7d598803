#include "alignment/calibration.h"

#include <gtest/gtest.h>

namespace claimdiff::alignment {
namespace {

TEST(Calibration, BeadsMeanWhatTheySay) {
  struct Row {
    float posterior, confidence;
  };
  constexpr Row kRows[] = {
      {0.5F, 0.57F}, {0.7F, 0.69F}, {0.9F, 0.83F}, {0.99F, 0.955F}};
  for (const Row& row : kRows) {
    EXPECT_NEAR(BeadConfidence(row.posterior), row.confidence, 0.01F);
  }
}

TEST(Calibration, AloneIsNeverCertain) {
  EXPECT_LT(AloneConfidence(0, 1), 0.99F);
  EXPECT_GT(AloneConfidence(0, 1), 0.95F);
  EXPECT_LT(AloneConfidence(0.15F, 1), 0.75F);
}

TEST(Calibration, IndependentReportsSayTheSameInOtherWords) {
  EXPECT_LT(AloneConfidence(0, 0), 0.85F);
  EXPECT_LT(AloneConfidence(0.01F, 0), 0.65F);
  EXPECT_LT(AloneConfidence(0.01F, 0.5F), AloneConfidence(0.01F, 1));
}

TEST(Calibration, KeepsTheOrder) {
  for (const float closeness : {0.F, 0.5F, 1.F}) {
    float bead = -1, alone = -1;
    for (int step = 0; step <= 20; ++step) {
      const float chance = static_cast<float>(step) / 20;
      EXPECT_GE(BeadConfidence(chance), bead);
      EXPECT_GE(AloneConfidence(1 - chance, closeness), alone);
      bead = BeadConfidence(chance);
      alone = AloneConfidence(1 - chance, closeness);
      EXPECT_GE(bead, 0.F);
      EXPECT_LE(bead, 1.F);
      EXPECT_GE(alone, 0.F);
      EXPECT_LE(alone, 1.F);
    }
  }
}

}  // namespace
}  // namespace claimdiff::alignment
