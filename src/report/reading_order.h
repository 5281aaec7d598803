// Both articles as one sequence: a view of the report for layouts that show
// them next to each other.
#ifndef CLAIMDIFF_REPORT_READING_ORDER_H_
#define CLAIMDIFF_REPORT_READING_ORDER_H_

#include <vector>

#include "claimdiff/report.h"

namespace claimdiff {

// Claims that stand next to each other.
struct ReadingRow {
  std::vector<ClaimIndex> a, b;          // at most one of them is empty
  const Alignment* alignment = nullptr;  // null if one of them is
};

// Every claim once. The rows follow article A; what only B has comes after
// the claim of B before it.
// REQUIRES: `report` outlives the rows.
std::vector<ReadingRow> ReadingOrder(const Report& report);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_READING_ORDER_H_
