// --fail-on: which findings make the run fail.
#ifndef CLAIMDIFF_CLI_FAIL_ON_H_
#define CLAIMDIFF_CLI_FAIL_ON_H_

#include <string>
#include <vector>

#include "claimdiff/report.h"

namespace claimdiff::cli {

// What a report holds of that.
struct Findings {
  bool conflict = false;
  bool only = false;
  bool partial = false;
};

Findings FindingsOf(const Report& report);

// kExitFindings if one of those named ("conflict", "only", "partial") is
// `found`, else kExitOk.
int FailOn(const std::vector<std::string>& names, const Findings& found);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_FAIL_ON_H_
