// Why a claim got its verdict, in sentences: "B nowhere mentions Jakarta."
#ifndef CLAIMDIFF_REPORT_EVIDENCE_H_
#define CLAIMDIFF_REPORT_EVIDENCE_H_

#include <vector>

#include "claimdiff/report.h"
#include "report/styled_text.h"

namespace claimdiff {

enum class SideName : std::uint8_t { kA, kB };

inline constexpr SideName kSides[] = {SideName::kA, SideName::kB};

inline const Article& ArticleOf(const Report& report, SideName side) {
  return side == SideName::kA ? report.a : report.b;
}
inline const ClaimVerdict& VerdictOf(const Report& report, SideName side,
                                     ClaimIndex claim) {
  return (side == SideName::kA ? report.verdicts_a : report.verdicts_b)[claim];
}
inline const std::vector<ClaimIndex>& ClaimsOf(const Alignment& alignment,
                                               SideName side) {
  return side == SideName::kA ? alignment.a : alignment.b;
}
inline const char* Letter(SideName side) {
  return side == SideName::kA ? "A" : "B";
}
inline SideName OtherSide(SideName side) {
  return side == SideName::kA ? SideName::kB : SideName::kA;
}
inline Ink InkOf(SideName side) {
  return side == SideName::kA ? Ink::kSideA : Ink::kSideB;
}

// "A says 15 persen (15%), B says 25%."
StyledText ConflictSentence(const Report& report, const FactConflict& conflict);

// "Both mention Bitung and Singapura = Singapore." Empty if nothing is shared.
StyledText SharedSentence(const Report& report, const Alignment& alignment);

// "Only A mentions Jakarta. Only B mentions 25%." Empty if neither does.
StyledText DifferenceSentences(const Report& report,
                               const Alignment& alignment);

// "B nowhere mentions Jakarta." Empty if it mentions all facts of the claim.
StyledText MissingSentence(const Report& report, SideName side,
                           ClaimIndex claim);

// "B mentions Bitung elsewhere." Empty if it mentions no fact of the claim.
StyledText ElsewhereSentence(const Report& report, SideName side,
                             ClaimIndex claim);

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
