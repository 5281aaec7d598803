#include "alignment/rivals.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
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

}  // namespace

void AddRivals(const Matrix& posteriors, const Links& links, float weight,
               Matrix* scores) {
  const std::size_t size = scores->columns;
  const std::vector<float> none(size, 0.F);
  std::vector<float> padded(size + 2, 0.F);
  for (std::uint32_t i = 0; i < scores->rows; ++i) {
    const float* const here = posteriors.Row(i);
    const bool last = i + 1 == scores->rows;
    std::copy(here, here + size, padded.begin() + 1);
    TakeOff(i > 0 ? posteriors.Row(i - 1) : none.data(), padded.data() + 1,
            last ? none.data() : posteriors.Row(i + 1), links.columns.data(),
            links.rows[i], weight, size, scores->Row(i));
  }
}

}  // namespace claimdiff::alignment
