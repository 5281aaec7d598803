// An outcome with one of everything, written by hand.
#ifndef CLAIMDIFF_TESTS_CHECK_OUTCOME_FOR_TESTS_H_
#define CLAIMDIFF_TESTS_CHECK_OUTCOME_FOR_TESTS_H_

#include <utility>

#include "check/configuration.h"
#include "check/outcome.h"
#include "check/summary.h"

namespace claimdiff::check {

// Beyond the first plane, so that bytes, characters and UTF-16 units differ:
// the claim stands behind "😀 " on line 3.
inline Finding MissingFinding() {
  Finding finding;
  finding.kind = FindingKind::kMissing;
  finding.severity = Severity::kError;
  finding.confidence = 0.9F;
  finding.at = {"docs/en/a b.md", {3, 3, 6, 4}, {3, 30, 33, 31}};
  finding.text = "Keys: 100% <valid> | \"new\", & more";
  finding.counterpart = {"docs/id/a b.md", {2, 1, 1, 1}, {2, 9, 9, 9}};
  finding.lacking = {"100%"};
  return finding;
}

inline Outcome OutcomeForTests() {
  PairOutcome pair;
  pair.source = "docs/en/a b.md";
  pair.translation = "docs/id/a b.md";
  pair.findings.push_back(MissingFinding());
  Finding conflict = MissingFinding();
  conflict.kind = FindingKind::kConflict;
  conflict.at.begin.line = 5;
  conflict.at.end.line = 6;
  conflict.text = "It takes 30 days.";
  conflict.other_text = "Perlu 60 hari.";
  conflict.conflicts = {{"30 days", "60 hari"}};
  conflict.lacking.clear();
  pair.findings.push_back(conflict);
  Finding waived = MissingFinding();
  waived.text = "Left out on purpose.";
  waived.waived = Acceptance{"for another market", "Ada"};
  pair.findings.push_back(waived);
  Finding note = MissingFinding();
  note.kind = FindingKind::kExtra;
  note.severity = Severity::kNote;
  note.text = "A translator's note.";
  pair.findings.push_back(note);
  for (Finding& finding : pair.findings) Complete(&finding);

  PairOutcome lacking;
  lacking.source = "docs/en/new.md";
  lacking.translation = "docs/id/new.md";
  lacking.lacks_file = true;
  Finding no_file;
  no_file.kind = FindingKind::kNoFile;
  no_file.severity = Severity::kWarning;
  no_file.confidence = 1;
  no_file.at = {"docs/en/new.md", {1, 1, 1, 1}, {1, 1, 1, 1}};
  no_file.text = "docs/en/new.md";
  no_file.counterpart.path = "docs/id/new.md";
  Complete(&no_file);
  lacking.findings.push_back(no_file);

  PairOutcome in_step;
  in_step.source = "docs/en/ok.md";
  in_step.translation = "docs/id/ok.md";
  PairOutcome trouble = in_step;
  trouble.source = "docs/en/bad.md";
  trouble.troubles.push_back(
      {ErrorCode::kEncoding, "not well-formed UTF-8", "docs/en/bad.md", 7});

  Outcome outcome;
  outcome.since = "main";
  outcome.base = "0123456789abcdef0123456789abcdef01234567";
  outcome.waiver_file = "claimdiff.waivers.toml";
  outcome.unused.push_back({"00", "docs/en/old.md", "Old words.", 12, false});
  outcome.pairs = {pair, lacking, in_step, trouble};
  Summarise(Configuration(), &outcome);
  return outcome;
}

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_TESTS_CHECK_OUTCOME_FOR_TESTS_H_
