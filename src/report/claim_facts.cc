#include "report/claim_facts.h"

namespace claimdiff {

std::vector<ClaimFact> FactsOf(const Report& report, SideName side,
                               ClaimIndex claim) {
  const std::vector<Fact>& facts = ArticleOf(report, side).claims[claim].facts;
  std::vector<ClaimFact> out;
  for (std::size_t k = 0; k < facts.size(); ++k) {
    const bool in_other = StatedOf(report, side)[claim][k];
    if (!out.empty() && out.back().fact->span == facts[k].span) {
      out.back().in_other = out.back().in_other || in_other;
    } else {
      out.push_back({&facts[k], in_other});
    }
  }
  return out;
}

}  // namespace claimdiff
