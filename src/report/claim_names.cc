#include "report/claim_names.h"

namespace claimdiff {

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
