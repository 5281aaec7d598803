// How many findings of each kind: "1 conflict, 10 only in A, ...".
#ifndef CLAIMDIFF_REPORT_TALLY_H_
#define CLAIMDIFF_REPORT_TALLY_H_

#include <string>

#include "claimdiff/report.h"
#include "report/places.h"
#include "report/styled_text.h"

namespace claimdiff {

// No line ends within a count. REQUIRES: `report` is ranked.
StyledText TallyOf(const Report& report);

// Says how many passages a translation left as they were; empty if none is, or
// both articles are of one language.
std::string UntranslatedNotice(const Report& report);

// Where these are: the first few of them, or `all`.
StyledText UntranslatedPlaces(const Report& report, const Places& places,
                              bool all);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_TALLY_H_
