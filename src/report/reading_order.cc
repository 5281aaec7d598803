#include "report/reading_order.h"

#include <cstddef>
#include <utility>

namespace claimdiff {

namespace {

// By claim: the alignment that it is in, or null.
std::vector<const Alignment*> AlignmentsByClaim(
    const Report& report, std::size_t claims,
    std::vector<ClaimIndex> Alignment::*side) {
  std::vector<const Alignment*> out(claims, nullptr);
  for (const Alignment& alignment : report.alignments) {
    for (const ClaimIndex claim : alignment.*side) out[claim] = &alignment;
  }
  return out;
}

// The rows of A: its own claims, and each bead at its first claim of A.
std::vector<ReadingRow> RowsOfA(const Report& report) {
  const std::size_t claims = report.a.claims.size();
  const auto alignments = AlignmentsByClaim(report, claims, &Alignment::a);
  std::vector<ReadingRow> rows;
  for (ClaimIndex i = 0; i < claims; ++i) {
    const Alignment* alignment = alignments[i];
    if (alignment == nullptr) {
      rows.push_back({{i}, {}, nullptr});
    } else if (alignment->a.front() == i) {
      rows.push_back({alignment->a, alignment->b, alignment});
    }
  }
  return rows;
}

}  // namespace

std::vector<ReadingRow> ReadingOrder(const Report& report) {
  std::vector<ReadingRow> of_a = RowsOfA(report);
  const std::size_t claims = report.b.claims.size();
  const auto alignments = AlignmentsByClaim(report, claims, &Alignment::b);
  // followers[r]: what only B has and comes after row r - 1; 0 is the top.
  std::vector<std::vector<ClaimIndex>> followers(of_a.size() + 1);
  std::vector<std::size_t> row_of_b(claims, 0);
  for (std::size_t r = 0; r < of_a.size(); ++r) {
    for (const ClaimIndex j : of_a[r].b) row_of_b[j] = r + 1;
  }
  std::size_t row = 0;
  for (ClaimIndex j = 0; j < claims; ++j) {
    if (alignments[j] != nullptr) {
      row = row_of_b[j];
    } else {
      followers[row].push_back(j);
    }
  }
  std::vector<ReadingRow> out;
  for (std::size_t r = 0; r <= of_a.size(); ++r) {
    if (r > 0) out.push_back(std::move(of_a[r - 1]));
    for (const ClaimIndex j : followers[r]) {
      out.push_back({{}, {j}, nullptr});
    }
  }
  return out;
}

}  // namespace claimdiff
