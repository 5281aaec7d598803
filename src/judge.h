// From beads to what the report says of them.
#ifndef CLAIMDIFF_JUDGE_H_
#define CLAIMDIFF_JUDGE_H_

#include "alignment/align.h"
#include "alignment/matches.h"
#include "claimdiff/report.h"
#include "features/features.h"

namespace claimdiff {

// Fills verdicts, alignments, one-sided and unclear claims, and the summary.
// REQUIRES: `report` holds the articles that `pair` was built from, and what
// each states of the other (MarkStatedFacts); `matches` and `aligned` are those
// of `pair.features`.
void Judge(const PairFeatures& pair, const alignment::PairMatches& matches,
           alignment::Alignment aligned, Report* report);

}  // namespace claimdiff

#endif  // CLAIMDIFF_JUDGE_H_
