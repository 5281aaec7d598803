#include "alignment/links.h"

#include <algorithm>

#include "alignment/arithmetic.h"
#include "alignment/wide.h"

namespace claimdiff::alignment {

namespace {

bool AnyLikely(const float* chances, SentenceId size) {
  unsigned any = 0;
  for (SentenceId k = 0; k < size; ++k) {
    any |= chances[k] >= Links::kLikely ? 1U : 0U;
  }
  return any != 0;
}

// Most stretches of a row hold nothing likely, which is found out at once.
void AddLikely(SentenceId i, const float* row, SentenceId columns,
               std::vector<Link>* likely) {
  constexpr SentenceId kStretch = 32;
  for (SentenceId from = 0; from < columns; from += kStretch) {
    const SentenceId end = std::min(from + kStretch, columns);
    if (!AnyLikely(row + from, end - from)) continue;
    for (SentenceId j = from; j < end; ++j) {
      if (row[j] >= Links::kLikely) likely->push_back({i, j, row[j]});
    }
  }
}

// Adds the row to the columns' sums, and returns its own.
CLAIMDIFF_WIDE
float AddRow(const float* row, std::size_t size, float* __restrict columns) {
  for (std::size_t j = 0; j < size; ++j) columns[j] += row[j];
  return Sum(row, size);
}

}  // namespace

Links LinksIn(const Matrix& posteriors) {
  Links out;
  out.rows.resize(posteriors.rows);
  out.columns.assign(posteriors.columns, 0.F);
  out.likely.reserve(std::size_t{2} * posteriors.rows);
  for (SentenceId i = 0; i < posteriors.rows; ++i) {
    const float* row = posteriors.Row(i);
    out.rows[i] = AddRow(row, posteriors.columns, out.columns.data());
    AddLikely(i, row, posteriors.columns, &out.likely);
  }
  return out;
}

}  // namespace claimdiff::alignment
