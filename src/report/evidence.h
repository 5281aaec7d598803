// Why a claim got its verdict, in words: "shared: Financial Times; only in B:
// 157 milhões (157,000,000)".
#ifndef CLAIMDIFF_REPORT_EVIDENCE_H_
#define CLAIMDIFF_REPORT_EVIDENCE_H_

#include <vector>

#include "claimdiff/report.h"
#include "report/styled_text.h"

namespace claimdiff {

enum class SideName : std::uint8_t { kA, kB };

inline const Article& ArticleOf(const Report& report, SideName side) {
  return side == SideName::kA ? report.a : report.b;
}
inline const char* Letter(SideName side) {
  return side == SideName::kA ? "A" : "B";
}
inline Ink InkOf(SideName side) {
  return side == SideName::kA ? Ink::kSideA : Ink::kSideB;
}

// "A says 15 persen (15%), B says 25%".
StyledText ConflictWords(const Report& report, const FactConflict& conflict);

// What the two sides of `alignment` share and what only one of them states;
// empty if neither.
StyledText AlignmentWords(const Report& report, const Alignment& alignment);

// What only one side of `alignment` states; empty if nothing.
StyledText DifferenceWords(const Report& report, const Alignment& alignment);

// Which facts of a one-sided or unclear claim the other article states
// nowhere, and which it states elsewhere; empty if it has no facts.
StyledText ClaimWords(const Report& report, SideName side, ClaimIndex claim);

// "Singapura = Singapore (region:SG)".
StyledText PairWords(const Report& report, const SharedFact& fact);

// What to set off in the text of `claim`: the values in conflict, and the
// facts that only this side states.
std::vector<Highlight> AlignedHighlights(const Alignment& alignment,
                                         SideName side, ClaimIndex claim);
std::vector<Highlight> OneSidedHighlights(const Report& report, SideName side,
                                          ClaimIndex claim);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_EVIDENCE_H_
