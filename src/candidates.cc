#include "candidates.h"

#include <string>
#include <utility>

#include "alignment/account.h"
#include "alignment/align.h"
#include "mention.h"
#include "sides.h"

namespace claimdiff {

namespace {

constexpr std::size_t kMostCandidates = 3;

CandidateClaim ClaimOf(const PairFeatures& pair, const Explanation& explained,
                       const alignment::Candidate& candidate) {
  CandidateClaim out;
  out.claim = candidate.sentence;
  out.chance = candidate.posterior;
  out.keys = candidate.keys;
  out.lengths = candidate.lengths;
  out.coverage = candidate.coverage;
  out.position = candidate.position;
  out.rivals = candidate.rivals;
  out.needed = candidate.needed;
  const ClaimIndex a = explained.of_a ? explained.claim : out.claim;
  const ClaimIndex b = explained.of_a ? out.claim : explained.claim;
  for (const alignment::Contribution& match : candidate.matches) {
    out.matches.push_back({pair.a.keys[match.a].kind,
                           MentionOf(explained.report.a, pair.a, match.a, {a}),
                           MentionOf(explained.report.b, pair.b, match.b, {b}),
                           match.weight});
  }
  return out;
}

}  // namespace

void AddCandidates(const PairFeatures& pair, Explanation* explanation) {
  const Report& report = explanation->report;
  explanation->only_below = alignment::OnlyBelow(
      report.only_in_a.size() + report.only_in_b.size() +
          report.unclear_in_a.size() + report.unclear_in_b.size(),
      report.a.claims.size() + report.b.claims.size());
  if (pair.features.a.size() == 0 || pair.features.b.size() == 0) {
    explanation->none = 1;
    return;
  }
  const alignment::Account account = alignment::AccountOf(
      pair.features, explanation->of_a, explanation->claim, kMostCandidates);
  explanation->none = account.none;
  explanation->expressed = account.expressed;
  explanation->link_from = account.link_from;
  explanation->gap = account.gap;
  explanation->jump = account.jump;
  explanation->evidence = account.evidence;
  explanation->closeness = account.closeness;
  for (const alignment::Candidate& candidate : account.candidates) {
    explanation->candidates.push_back(ClaimOf(pair, *explanation, candidate));
  }
}

void SwapSides(Explanation* explanation) {
  SwapSides(&explanation->report);
  explanation->of_a = !explanation->of_a;
  for (CandidateClaim& candidate : explanation->candidates) {
    for (SharedFact& match : candidate.matches) std::swap(match.a, match.b);
  }
}

}  // namespace claimdiff
