// What reports call a claim, and the parts of a report by side.
#ifndef CLAIMDIFF_REPORT_CLAIM_NAMES_H_
#define CLAIMDIFF_REPORT_CLAIM_NAMES_H_

#include <string>
#include <vector>

#include "claimdiff/report.h"

namespace claimdiff {

enum class SideName : std::uint8_t { kA, kB };

inline constexpr SideName kSides[] = {SideName::kA, SideName::kB};

inline const char* Letter(SideName side) {
  return side == SideName::kA ? "A" : "B";
}
inline SideName OtherSide(SideName side) {
  return side == SideName::kA ? SideName::kB : SideName::kA;
}
inline const Article& ArticleOf(const Report& report, SideName side) {
  return side == SideName::kA ? report.a : report.b;
}
inline const StatedFacts& StatedOf(const Report& report, SideName side) {
  return side == SideName::kA ? report.a_stated_in_b : report.b_stated_in_a;
}
inline const ClaimVerdict& VerdictOf(const Report& report, SideName side,
                                     ClaimIndex claim) {
  return (side == SideName::kA ? report.verdicts_a : report.verdicts_b)[claim];
}
inline const std::vector<ClaimIndex>& ClaimsOf(const Alignment& alignment,
                                               SideName side) {
  return side == SideName::kA ? alignment.a : alignment.b;
}

inline const std::vector<MissingSection>& MissingSectionsOf(
    const Report& report, SideName side) {
  return side == SideName::kA ? report.ranking.missing_sections_of_a
                              : report.ranking.missing_sections_of_b;
}

// The alignment that the claim is in, or null.
const Alignment* AlignmentOf(const Report& report, SideName side,
                             ClaimIndex claim);

// "a7", as the JSON report and `claimdiff explain` name a claim.
std::string ClaimName(SideName side, ClaimIndex claim);

// "a7 a8".
std::string ClaimNames(SideName side, const std::vector<ClaimIndex>& claims);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_CLAIM_NAMES_H_
