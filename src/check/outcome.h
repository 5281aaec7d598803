// All that a check found out. Writers print it and compute nothing.
#ifndef CLAIMDIFF_CHECK_OUTCOME_H_
#define CLAIMDIFF_CHECK_OUTCOME_H_

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "check/finding.h"
#include "claimdiff/result.h"

namespace claimdiff::check {

// What became of one pair.
struct PairOutcome {
  std::string source, translation;  // paths, as Place::path
  std::vector<Finding> findings;    // ascending by place
  std::vector<Error> troubles;      // why it could not be checked
  bool unchanged = false;  // neither file changed since the base revision
  bool lacks_file = false;
  bool skipped = false;  // asked for by the configuration or by front matter
};

struct Tally {
  std::uint32_t pairs = 0;
  std::uint32_t in_step = 0;    // pairs without a finding, waived ones aside
  std::uint32_t unchanged = 0;  // of those in step, left alone
  std::uint32_t lacking = 0;    // pairs one of whose files is missing
  std::uint32_t skipped = 0;
  std::uint32_t waived = 0;
  std::uint32_t dropped = 0;  // findings beyond --max-findings
  std::array<std::uint32_t, kFindingKinds> kinds = {};  // not waived
  std::array<std::uint32_t, 4> severities = {};         // not waived

  std::uint32_t findings() const {
    return severities[1] + severities[2] + severities[3];
  }
};

struct UnusedWaiver {
  std::string fingerprint, path, text;
  std::uint32_t line = 0;  // in the waiver file
  bool expired = false;
};

struct Outcome {
  std::string since;  // the base revision as given, or empty
  std::string base;   // the commit that articles were compared with
  std::vector<PairOutcome> pairs;
  std::vector<UnusedWaiver> unused;
  std::string waiver_file;
  std::vector<Error> troubles;  // of pairs too
  Tally tally;
  bool failed = false;  // --fail-on's
};

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_OUTCOME_H_
