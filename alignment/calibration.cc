#include "alignment/calibration.h"

#include <algorithm>
#include <cmath>

namespace claimdiff::alignment {

namespace {

// What is left of a posterior in articles that are not close at all, without
// a shared figure, and how much more for each of the first two. Of beads of
// independent reports without any 0.45 are right, with one 0.53, with two 0.60.
constexpr float kLoose = 0.4F;
constexpr float kLooseByValue = 0.1F;
constexpr int kMostValues = 2;

// A logistic regression of "right" on the log odds of the model's chance.
constexpr float kAloneSlope = 0.349F;
constexpr float kAloneByCloseness = -0.99F;
constexpr float kAloneBias = 0.59F;
constexpr float kLeastChance = 1e-5F;  // the model is no surer than that

}  // namespace

float BeadConfidence(float posterior, float closeness, int shared_values) {
  const float close = std::sqrt(std::clamp(closeness, 0.F, 1.F));
  const auto values = static_cast<float>(std::min(shared_values, kMostValues));
  const float loose = kLoose + kLooseByValue * values;
  return posterior * (close + (1 - close) * loose);
}

float AloneConfidence(float expressed, float closeness) {
  const float chance =
      std::clamp(1 - expressed, kLeastChance, 1 - kLeastChance);
  const float odds = kAloneSlope * std::log(chance / (1 - chance)) +
                     kAloneByCloseness * closeness + kAloneBias;
  return 1 / (1 + std::exp(-odds));
}

}  // namespace claimdiff::alignment
