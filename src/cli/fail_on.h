// --fail-on: which findings make the run fail.
#ifndef CLAIMDIFF_CLI_FAIL_ON_H_
#define CLAIMDIFF_CLI_FAIL_ON_H_

#include <string>
#include <vector>

#include "claimdiff/report.h"

namespace claimdiff::cli {

// kExitFindings if `report` holds one of the findings named ("conflict",
// "only", "partial"), else kExitOk.
int FailOn(const std::vector<std::string>& findings, const Report& report);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_FAIL_ON_H_
