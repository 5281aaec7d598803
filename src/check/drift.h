// From a comparison and two histories to findings: what drifted apart.
#ifndef CLAIMDIFF_CHECK_DRIFT_H_
#define CLAIMDIFF_CHECK_DRIFT_H_

#include <optional>
#include <string>
#include <vector>

#include "check/configuration.h"
#include "check/finding.h"
#include "check/versions.h"
#include "claimdiff/report.h"

namespace claimdiff::check {

// One article of the pair. "Side A" of the report is the source.
struct DriftSide {
  std::string path;
  History history;            // since the base revision, else AllNew
  bool changed = true;        // since the base revision
  std::vector<bool> ignored;  // one a claim
};

struct DriftInput {
  const Report& now;
  const DriftSide& source;
  const DriftSide& translation;
  // The comparison of the two at the base revision; null without one, and when
  // one of them did not exist then.
  const Report* then = nullptr;
  bool since = false;  // whether there is a base revision at all
  Direction direction = Direction::kToTranslation;
};

// Ascending by place. Severities are left to the caller; messages,
// fingerprints and confidences are set.
std::vector<Finding> FindDrift(const DriftInput& input);

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_DRIFT_H_
