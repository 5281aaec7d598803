#include "alignment/calibration.h"

#include <algorithm>
#include <cmath>

namespace claimdiff::alignment {

namespace {

// What is left of a posterior in articles that are not close at all.
constexpr float kLoose = 0.4F;

// A logistic regression of "right" on the log odds of the model's chance.
constexpr float kAloneSlope = 0.349F;
constexpr float kAloneByCloseness = -0.99F;
constexpr float kAloneBias = 0.59F;
constexpr float kLeastChance = 1e-5F;  // the model is no surer than that

}  // namespace

float BeadConfidence(float posterior, float closeness) {
  const float close = std::sqrt(std::clamp(closeness, 0.F, 1.F));
  return posterior * (close + (1 - close) * kLoose);
}

float AloneConfidence(float expressed, float closeness) {
  const float chance =
      std::clamp(1 - expressed, kLeastChance, 1 - kLeastChance);
  const float odds = kAloneSlope * std::log(chance / (1 - chance)) +
                     kAloneByCloseness * closeness + kAloneBias;
  return 1 / (1 + std::exp(-odds));
}

}  // namespace claimdiff::alignment
