#include "report/claim_names.h"

#include <algorithm>

namespace claimdiff {

const Alignment* AlignmentOf(const Report& report, SideName side,
                             ClaimIndex claim) {
  for (const Alignment& alignment : report.alignments) {
    const std::vector<ClaimIndex>& claims = ClaimsOf(alignment, side);
    if (std::find(claims.begin(), claims.end(), claim) != claims.end()) {
      return &alignment;
    }
  }
  return nullptr;
}

std::string ClaimName(SideName side, ClaimIndex claim) {
  std::string name(1, side == SideName::kA ? 'a' : 'b');
  return name.append(std::to_string(claim + 1));
}

std::string ClaimNames(SideName side, const std::vector<ClaimIndex>& claims) {
  std::string names;
  for (const ClaimIndex claim : claims) {
    names.append(names.empty() ? "" : " ").append(ClaimName(side, claim));
  }
  return names;
}

}  // namespace claimdiff
