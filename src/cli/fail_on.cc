#include "cli/fail_on.h"

#include <algorithm>

#include "cli/settings.h"

namespace claimdiff::cli {

namespace {

bool Holds(const Report& report, const std::string& finding) {
  if (finding == "only") {
    return !report.only_in_a.empty() || !report.only_in_b.empty();
  }
  const Relation wanted =
      finding == "conflict" ? Relation::kConflict : Relation::kPartial;
  return std::any_of(
      report.alignments.begin(), report.alignments.end(),
      [wanted](const Alignment& bead) { return bead.relation == wanted; });
}

}  // namespace

int FailOn(const std::vector<std::string>& findings, const Report& report) {
  for (const std::string& finding : findings) {
    if (Holds(report, finding)) return kExitFindings;
  }
  return kExitOk;
}

}  // namespace claimdiff::cli
