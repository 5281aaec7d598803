#include "check/summary.h"

#include <algorithm>

namespace claimdiff::check {

namespace {

void CountPair(const PairOutcome& pair, Tally* tally) {
  ++tally->pairs;
  bool in_step = pair.troubles.empty() && !pair.skipped && !pair.lacks_file;
  for (const Finding& finding : pair.findings) {
    if (finding.waived) {
      ++tally->waived;
      continue;
    }
    in_step = false;
    ++tally->kinds[static_cast<std::size_t>(finding.kind)];
    ++tally->severities[static_cast<std::size_t>(finding.severity)];
  }
  if (in_step) ++tally->in_step;
  if (in_step && pair.unchanged) ++tally->unchanged;
  if (pair.lacks_file) ++tally->lacking;
  if (pair.skipped) ++tally->skipped;
}

bool Fails(const Configuration& configuration, const Tally& tally) {
  for (std::size_t kind = 0; kind < kFindingKinds; ++kind) {
    if (configuration.fail_on != Severity::kOff &&
        configuration.severities[kind] >= configuration.fail_on &&
        tally.kinds[kind] > configuration.thresholds[kind]) {
      return true;
    }
  }
  return false;
}

void DropBeyond(std::uint32_t most, Outcome* outcome) {
  std::uint32_t room = most;
  for (const Severity severity :
       {Severity::kError, Severity::kWarning, Severity::kNote}) {
    for (PairOutcome& pair : outcome->pairs) {
      const auto is_beyond = [&](const Finding& finding) {
        if (finding.waived || finding.severity != severity) return false;
        if (room == 0) return true;
        --room;
        return false;
      };
      outcome->tally.dropped +=
          static_cast<std::uint32_t>(std::erase_if(pair.findings, is_beyond));
    }
  }
}

}  // namespace

void Summarise(const Configuration& configuration, Outcome* outcome) {
  for (const PairOutcome& pair : outcome->pairs) {
    CountPair(pair, &outcome->tally);
    outcome->troubles.insert(outcome->troubles.end(), pair.troubles.begin(),
                             pair.troubles.end());
  }
  outcome->failed = Fails(configuration, outcome->tally);
  if (configuration.max_findings > 0) {
    DropBeyond(configuration.max_findings, outcome);
  }
}

}  // namespace claimdiff::check
