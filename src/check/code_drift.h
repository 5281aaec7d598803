// From differences in code to findings.
#ifndef CLAIMDIFF_CHECK_CODE_DRIFT_H_
#define CLAIMDIFF_CHECK_CODE_DRIFT_H_

#include <vector>

#include "check/drift.h"
#include "check/finding.h"

namespace claimdiff::check {

// With a base revision, only the differences that were not there then. Where
// the translation alone has a block, that is kExtra, or kStale if the source
// had it at the base; all else is kCode. Messages and fingerprints are left to
// the caller.
std::vector<Finding> FindCodeDrift(const DriftInput& input);

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_CODE_DRIFT_H_
