#include "alignment/calibration.h"

#include <algorithm>
#include <cmath>

namespace claimdiff::alignment {

namespace {

// Logistic regressions of "right" on the log odds of the model's chance.
constexpr float kBeadSlope = 0.6F;
constexpr float kBeadBias = 0.3F;
constexpr float kAloneSlope = 0.15F;
constexpr float kAloneSlopeByCloseness = 0.2F;
constexpr float kAloneBias = -0.15F;
constexpr float kAloneBiasByCloseness = -0.2F;

constexpr float kLeastChance = 1e-5F;  // the model is no surer than that

float LogOdds(float chance) {
  chance = std::clamp(chance, kLeastChance, 1 - kLeastChance);
  return std::log(chance / (1 - chance));
}

float Logistic(float log_odds) { return 1 / (1 + std::exp(-log_odds)); }

}  // namespace

float BeadConfidence(float posterior) {
  return Logistic(kBeadSlope * LogOdds(posterior) + kBeadBias);
}

float AloneConfidence(float expressed, float closeness) {
  const float slope = kAloneSlope + kAloneSlopeByCloseness * closeness;
  const float bias = kAloneBias + kAloneBiasByCloseness * closeness;
  return Logistic(slope * LogOdds(1 - expressed) + bias);
}

}  // namespace claimdiff::alignment
