#include "text/spelling.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace claimdiff::text {

namespace {

constexpr std::size_t kLongest = 40;  // longer is no slip of the finger

// Levenshtein's distance, two letters in the wrong order being one slip
// (optimal string alignment).
std::size_t EditDistance(std::string_view a, std::string_view b) {
  using Row = std::vector<std::size_t>;
  std::vector<Row> rows(a.size() + 1, Row(b.size() + 1));
  std::iota(rows[0].begin(), rows[0].end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    rows[i][0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t other = a[i - 1] == b[j - 1] ? 0 : 1;
      std::size_t& least = rows[i][j];
      least = std::min(
          {rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + other});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        least = std::min(least, rows[i - 2][j - 2] + 1);
      }
    }
  }
  return rows[a.size()][b.size()];
}

}  // namespace

std::string_view NearestSpelling(std::string_view wrong,
                                 std::span<const std::string_view> candidates) {
  if (wrong.size() > kLongest) return {};
  std::string_view nearest;
  std::size_t least = wrong.size() / 3 + 1;
  for (const std::string_view candidate : candidates) {
    const bool shortened = wrong.size() > 3 && candidate.starts_with(wrong);
    const std::size_t distance = shortened ? 1 : EditDistance(wrong, candidate);
    if (distance >= least) continue;
    least = distance;
    nearest = candidate;
  }
  return nearest;
}

}  // namespace claimdiff::text
