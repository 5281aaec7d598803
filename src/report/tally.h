// How many findings of each kind: "1 conflict, 10 only in A, ...".
#ifndef CLAIMDIFF_REPORT_TALLY_H_
#define CLAIMDIFF_REPORT_TALLY_H_

#include "claimdiff/report.h"
#include "report/styled_text.h"

namespace claimdiff {

// No line ends within a count. REQUIRES: `report` is ranked.
StyledText TallyOf(const Report& report);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_TALLY_H_
