// The facts of a claim as a reader counts them.
#ifndef CLAIMDIFF_REPORT_CLAIM_FACTS_H_
#define CLAIMDIFF_REPORT_CLAIM_FACTS_H_

#include <vector>

#include "report/claim_names.h"

namespace claimdiff {

// A fact, its readings (several keys for one span) taken together.
struct ClaimFact {
  const Fact* fact = nullptr;  // the first reading
  bool in_other = false;       // the other article states one of the readings
};

// REQUIRES: `report` is complete, and outlives the result.
std::vector<ClaimFact> FactsOf(const Report& report, SideName side,
                               ClaimIndex claim);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_CLAIM_FACTS_H_
