#include "cli/fail_on.h"

#include <algorithm>

#include "cli/settings.h"

namespace claimdiff::cli {

Findings FindingsOf(const Report& report) {
  const auto has = [&report](Relation relation) {
    return std::ranges::count(report.alignments, relation,
                              &Alignment::relation) > 0;
  };
  return {has(Relation::kConflict),
          !report.only_in_a.empty() || !report.only_in_b.empty(),
          has(Relation::kPartial)};
}

int FailOn(const std::vector<std::string>& names, const Findings& found) {
  for (const std::string& name : names) {
    const bool holds = name == "conflict" ? found.conflict
                       : name == "only"   ? found.only
                                          : found.partial;
    if (holds) return kExitFindings;
  }
  return kExitOk;
}

}  // namespace claimdiff::cli
