#include "alignment/position.h"

#include <cmath>
#include <cstdint>

namespace claimdiff::alignment {

void AddPositions(float decay, Matrix* scores) {
  // Below this the normaliser is 1 to within its own rounding.
  constexpr float kLeastDecay = 0.01F;
  if (decay < kLeastDecay) return;
  // The mean of exp(-decay * d) over two places drawn at random, whose
  // distance d has the density 2 (1 - d).
  const float mean = 2 * (1 / decay - (1 - std::exp(-decay)) / (decay * decay));
  const float level = -std::log(mean);
  const float rows = static_cast<float>(scores->rows);
  const float columns = static_cast<float>(scores->columns);
  for (std::uint32_t i = 0; i < scores->rows; ++i) {
    float* row = scores->Row(i);
    const float place = (static_cast<float>(i) + 0.5F) / rows;
    for (std::uint32_t j = 0; j < scores->columns; ++j) {
      const float other = (static_cast<float>(j) + 0.5F) / columns;
      row[j] += level - decay * std::abs(place - other);
    }
  }
}

}  // namespace claimdiff::alignment
