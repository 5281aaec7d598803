#include "alignment/calibration.h"

#include <gtest/gtest.h>

namespace claimdiff::alignment {
namespace {

TEST(Calibration, BeadsOfTranslationsMeanWhatTheySay) {
  EXPECT_FLOAT_EQ(BeadConfidence(0.9F, 1, 0), 0.9F);
  EXPECT_NEAR(BeadConfidence(0.9F, 0.95F, 0), 0.89F, 0.01F);
}

TEST(Calibration, BeadsOfIndependentReportsAreTrustedLess) {
  EXPECT_LT(BeadConfidence(0.98F, 0.2F, 0), 0.75F);
  EXPECT_GT(BeadConfidence(0.98F, 0.2F, 0), 0.5F);
}

TEST(Calibration, SharedFiguresAreTrustedMore) {
  EXPECT_GT(BeadConfidence(0.98F, 0.2F, 1), BeadConfidence(0.98F, 0.2F, 0));
  EXPECT_GT(BeadConfidence(0.98F, 0.2F, 2), BeadConfidence(0.98F, 0.2F, 1));
  EXPECT_EQ(BeadConfidence(0.98F, 0.2F, 3), BeadConfidence(0.98F, 0.2F, 2));
  EXPECT_EQ(BeadConfidence(0.98F, 1, 2), BeadConfidence(0.98F, 1, 0));
}

TEST(Calibration, AloneIsNeverCertain) {
  EXPECT_LT(AloneConfidence(0, 1), 0.99F);
  EXPECT_GT(AloneConfidence(0, 1), 0.95F);
  EXPECT_LT(AloneConfidence(0.15F, 1), 0.75F);
}

TEST(Calibration, KeepsTheOrder) {
  for (const float closeness : {0.F, 0.5F, 1.F}) {
    float bead = -1, alone = -1;
    for (int step = 0; step <= 20; ++step) {
      const float chance = static_cast<float>(step) / 20;
      EXPECT_GE(BeadConfidence(chance, closeness, 0), bead);
      EXPECT_GE(AloneConfidence(1 - chance, closeness), alone);
      bead = BeadConfidence(chance, closeness, 0);
      alone = AloneConfidence(1 - chance, closeness);
      EXPECT_GE(alone, 0.F);
      EXPECT_LE(alone, 1.F);
    }
  }
}

}  // namespace
}  // namespace claimdiff::alignment
