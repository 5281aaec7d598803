// Why a claim got its verdict, in sentences: "B nowhere mentions Jakarta."
#ifndef CLAIMDIFF_REPORT_EVIDENCE_H_
#define CLAIMDIFF_REPORT_EVIDENCE_H_

#include <vector>

#include "claimdiff/report.h"
#include "report/claim_names.h"
#include "report/styled_text.h"

namespace claimdiff {

inline Ink InkOf(SideName side) {
  return side == SideName::kA ? Ink::kSideA : Ink::kSideB;
}

inline const CodeDifference::Part& PartOf(const CodeDifference& code,
                                          SideName side) {
  return side == SideName::kA ? code.a : code.b;
}

// The claim's words, marked if they are a headline or an item of a list.
StyledText ClaimText(const Report& report, SideName side, ClaimIndex claim,
                     const std::vector<Highlight>& highlights);

// "A says 15 persen (15%), B says 25%."
StyledText ConflictSentence(const Report& report, const FactConflict& conflict);

// "Both mention Bitung and Singapura = Singapore." Empty if nothing is shared.
StyledText SharedSentence(const Report& report, const Alignment& alignment);

// "Only A mentions Jakarta. B also mentions 25%, as A does elsewhere." The
// second kind matters less, and is there when `all` or when there is no first.
// Empty if neither side states more.
StyledText DifferenceSentences(const Report& report, const Alignment& alignment,
                               bool all);

// "B has nothing of this section: 11 claims besides.", where the claim is the
// heading of one; else empty.
StyledText SectionSentence(const Report& report, SideName side,
                           ClaimIndex claim);

// "B nowhere mentions Jakarta." Empty if it mentions all facts of the claim.
StyledText MissingSentence(const Report& report, SideName side,
                           ClaimIndex claim);

// "B mentions Bitung elsewhere." Empty if it mentions no fact of the claim.
StyledText ElsewhereSentence(const Report& report, SideName side,
                             ClaimIndex claim);

// "Singapura = Singapore (region:SG)", and of two values of one kind
// "300 euros ~ 500 euroa (slot:money:EUR)".
StyledText PairWords(const Report& report, const SharedFact& fact);

// What to set off in the text of `claim`: the values in conflict, and the
// facts that only this side states.
std::vector<Highlight> AlignedHighlights(const Alignment& alignment,
                                         SideName side, ClaimIndex claim);
std::vector<Highlight> OneSidedHighlights(const Report& report, SideName side,
                                          ClaimIndex claim);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_EVIDENCE_H_
