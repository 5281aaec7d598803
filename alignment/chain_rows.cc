#include "alignment/chain_rows.h"

#include <algorithm>

#include "alignment/arithmetic.h"
#include "alignment/wide.h"

namespace claimdiff::alignment {

namespace {

constexpr float kMostJump = 0.9F;

}  // namespace

CLAIMDIFF_WIDE
void SetJumps(Moving chances, const float* leaving, const float* outside,
              std::size_t width, float* __restrict jump,
              float* __restrict leave) {
  const float real = 1 - chances.gap;
  width = WholeLanes(width);
  for (std::size_t m = 0; m < width; ++m) {
    jump[m] = std::min(chances.jump * leaving[m], kMostJump);
    leave[m] = chances.gap + real * (1 - jump[m]) * outside[m];
  }
}

CLAIMDIFF_WIDE
float Part(Moving chances, const float* here, const float* jump,
           std::size_t width, float* __restrict stepping) {
  const float moving = 1 - chances.gap;
  width = WholeLanes(width);
  for (std::size_t m = 0; m < width; ++m) {
    stepping[m] = moving * here[m] * (1 - jump[m]);
  }
  return moving * Dot(here, jump, width);
}

CLAIMDIFF_WIDE
float Arrive(const StepChances& steps, const float* stepping, float jumped,
             const float* landing, const float* emission, std::size_t width,
             float* __restrict real) {
  // Column c is reached from memory c + 1 - d.
  const float* from = stepping + 1 + kStepsBack;
  width = WholeLanes(width);
  for (std::size_t c = 0; c < width; ++c) {
    float sum = jumped * landing[c];
    for (std::size_t k = 0; k < steps.size(); ++k) {
      sum += steps[k] * *(from + c - k);
    }
    real[c] = sum * emission[c];
  }
  return Sum(real, width);
}

CLAIMDIFF_WIDE
float Stay(const float* here, const float* leave, std::size_t width,
           float* __restrict none) {
  width = WholeLanes(width);
  for (std::size_t m = 0; m < width; ++m) none[m] = here[m] * leave[m];
  return Sum(none, width);
}

CLAIMDIFF_WIDE
void Settle(const float* real, const float* none, float scale,
            std::size_t columns, float* __restrict here) {
  here[0] = none[0] * scale;
  for (std::size_t c = 0; c < columns; ++c) {
    here[c + 1] = (none[c + 1] + real[c]) * scale;
  }
}

CLAIMDIFF_WIDE
float Meet(const float* behind, std::size_t width, float* __restrict row) {
  width = WholeLanes(width);
  for (std::size_t c = 0; c < width; ++c) row[c] *= behind[c];
  return Sum(row, width);
}

CLAIMDIFF_WIDE
float Meeting(const float* none, const float* behind, std::size_t width) {
  return Dot(none, behind, WholeLanes(width));
}

CLAIMDIFF_WIDE
void Scale(float factor, std::size_t width, float* __restrict values) {
  width = WholeLanes(width);
  for (std::size_t i = 0; i < width; ++i) values[i] *= factor;
}

CLAIMDIFF_WIDE
float WeighAhead(const float* emission, const float* behind,
                 const float* landing, std::size_t width,
                 float* __restrict weighted) {
  width = WholeLanes(width);
  for (std::size_t c = 0; c < width; ++c) {
    weighted[c] = emission[c] * behind[c];
  }
  return Dot(landing, weighted, width);
}

CLAIMDIFF_WIDE
void GoBefore(const StepChances& steps, Moving chances, const float* weighted,
              float landing, const float* jump, const float* leave,
              std::size_t memories, std::size_t width,
              float* __restrict behind) {
  const float moving = 1 - chances.gap;
  width = WholeLanes(width);
  for (std::size_t m = 0; m < width; ++m) {
    // Memory m steps to column m - 1 + d.
    float stepping = 0;
    for (std::size_t k = 0; k < steps.size(); ++k) {
      stepping += steps[k] * weighted[m + k];
    }
    behind[m] = leave[m] * behind[m] +
                moving * (jump[m] * landing + (1 - jump[m]) * stepping);
  }
  const float scale = 1 / Sum(behind, memories);
  for (std::size_t m = 0; m < width; ++m) behind[m] *= scale;
}

}  // namespace claimdiff::alignment
