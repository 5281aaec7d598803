#include "alignment/rivals.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include "alignment/wide.h"

namespace claimdiff::alignment {

namespace {

// Of one row: `columns` has the sums over all rows, `row` the sum over this
// one; `here` has a zero before it and one after it.
CLAIMDIFF_WIDE
void TakeOff(const float* above, const float* here, const float* below,
             const float* columns, float row, float weight, std::size_t size,
             float* __restrict scores) {
  for (std::size_t j = 0; j < size; ++j) {
    const float in_column = columns[j] - (above[j] + here[j] + below[j]);
    const float in_row = row - (here[j - 1] + here[j] + here[j + 1]);
    scores[j] -= weight * (std::max(in_column, 0.F) + std::max(in_row, 0.F));
  }
}

// The chances beyond even odds, stretched to 0..1: what is open holds nobody
// off.
Matrix HeldIn(const Matrix& posteriors) {
  Matrix held = posteriors;
  for (float& cell : held.cells) cell = std::max(2 * cell - 1, 0.F);
  return held;
}

}  // namespace

void AddRivals(const Matrix& posteriors, float weight, Matrix* scores) {
  const Matrix held = HeldIn(posteriors);
  const std::size_t size = held.columns;
  std::vector<float> columns(size, 0.F);
  for (std::uint32_t i = 0; i < held.rows; ++i) {
    const float* const row = held.Row(i);
    for (std::size_t j = 0; j < size; ++j) columns[j] += row[j];
  }
  const std::vector<float> none(size, 0.F);
  std::vector<float> padded(size + 2, 0.F);
  for (std::uint32_t i = 0; i < held.rows; ++i) {
    const float* const here = held.Row(i);
    const bool last = i + 1 == held.rows;
    std::copy(here, here + size, padded.begin() + 1);
    TakeOff(i > 0 ? held.Row(i - 1) : none.data(), padded.data() + 1,
            last ? none.data() : held.Row(i + 1), columns.data(),
            std::accumulate(here, here + size, 0.F), weight, size,
            scores->Row(i));
  }
}

}  // namespace claimdiff::alignment
