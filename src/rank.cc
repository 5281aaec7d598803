// Importance = confidence x place x (substance + facts).
//
// Confidence, because a finding that may be none costs the reader's trust.
// Place, because news puts what matters at the top: the last claim counts half
// of the first. Facts, because a missing figure is worth more than a missing
// phrase: each fact that the other article states nowhere counts in full if it
// is a value, less if it is a name (which may be there in another spelling),
// and little if the other article has it elsewhere. Beyond kMostFacts more of
// them make a list, not news. Substance, because "The reason?" says little.
//
// Headlines are chosen, not reported: that B has another one is seldom what an
// editor looks for, so they come after the body.
#include "rank.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "missing_sections.h"

namespace claimdiff {

namespace {

constexpr float kLastPlace = 0.5F;  // of the first place
constexpr float kHeadline = 0.3F;
constexpr float kValue = 1.F;
constexpr float kName = 0.7F;
constexpr float kOrdinal = 0.3F;    // "first" is often a word, not a fact
constexpr float kElsewhere = 0.2F;  // of a fact's worth, when told elsewhere
constexpr float kMostFacts = 3.F;
constexpr float kFullSentence = 80.F;  // bytes; Han takes three a character

float WorthOf(FactKind kind) {
  switch (kind) {
    case FactKind::kEntity: return kName;
    case FactKind::kOrdinal: return kOrdinal;
    case FactKind::kConcept: return 0;
    default: return kValue;
  }
}

float PlaceOf(const Article& article, ClaimIndex claim) {
  const ClaimKind kind = article.claims[claim].kind;
  if (kind == ClaimKind::kTitle || kind == ClaimKind::kHeading) {
    return kHeadline;
  }
  const auto behind = static_cast<float>(claim);
  const auto all = static_cast<float>(article.claims.size());
  return 1 - (1 - kLastPlace) * behind / all;
}

float SubstanceOf(const Claim& claim) {
  return std::min(1.F, static_cast<float>(claim.span.size()) / kFullSentence);
}

float Importance(float confidence, float place, float substance, float facts) {
  return confidence * place * (substance + std::min(facts, kMostFacts));
}

// One side of the report.
struct SideView {
  const Article& article;
  const std::vector<ClaimVerdict>& verdicts;
  const StatedFacts& stated;

  float FactsOf(ClaimIndex claim) const {
    const std::vector<Fact>& facts = article.claims[claim].facts;
    float sum = 0;
    for (std::size_t k = 0; k < facts.size(); ++k) {
      if (IsSecondReading(facts, k)) continue;
      sum += WorthOf(facts[k].kind) * (stated[claim][k] ? kElsewhere : 1);
    }
    return sum;
  }

  float ImportanceOf(ClaimIndex claim) const {
    return Importance(verdicts[claim].confidence, PlaceOf(article, claim),
                      SubstanceOf(article.claims[claim]), FactsOf(claim));
  }
};

// The best place of any claim of the bead, on either side.
float PlaceOf(const Report& report, const Alignment& bead) {
  float best = 0;
  for (const ClaimIndex claim : bead.a) {
    best = std::max(best, PlaceOf(report.a, claim));
  }
  for (const ClaimIndex claim : bead.b) {
    best = std::max(best, PlaceOf(report.b, claim));
  }
  return best;
}

float ImportanceOf(const Report& report, const Alignment& bead) {
  float facts = 0;
  for (const FactConflict& fact : bead.conflicts) facts += WorthOf(fact.kind);
  for (const auto* only : {&bead.only_a, &bead.only_b}) {
    for (const OneSidedFact& fact : *only) {
      // A conflict is about its own values first.
      facts += WorthOf(fact.kind) * (bead.conflicts.empty() ? 1 : kElsewhere);
    }
  }
  return Importance(bead.score, PlaceOf(report, bead), 1, facts);
}

// `list` with the most important first; among equals their order stays.
template <typename ImportanceFunction>
std::vector<std::uint32_t> Ranked(std::vector<std::uint32_t> list,
                                  ImportanceFunction importance) {
  std::vector<std::pair<float, std::uint32_t>> weighed;
  weighed.reserve(list.size());
  for (const std::uint32_t index : list) {
    weighed.emplace_back(importance(index), index);
  }
  std::stable_sort(
      weighed.begin(), weighed.end(),
      [](const auto& x, const auto& y) { return x.first > y.first; });
  std::transform(weighed.begin(), weighed.end(), list.begin(),
                 [](const auto& next) { return next.second; });
  return list;
}

bool IsDoubtful(const Alignment& bead) {
  return bead.relation != Relation::kConflict && bead.score < kLikely;
}

// Those for which `wanted` is true.
template <typename Wanted>
std::vector<std::uint32_t> RankedBeads(const Report& report, Wanted wanted) {
  std::vector<std::uint32_t> beads;
  for (std::uint32_t k = 0; k < report.alignments.size(); ++k) {
    if (wanted(report.alignments[k])) beads.push_back(k);
  }
  return Ranked(std::move(beads), [&report](std::uint32_t k) {
    return ImportanceOf(report, report.alignments[k]);
  });
}

std::vector<ClaimIndex> RankedClaims(const SideView& side,
                                     const std::vector<ClaimIndex>& claims) {
  return Ranked(claims,
                [&side](ClaimIndex claim) { return side.ImportanceOf(claim); });
}

}  // namespace

void Rank(Report* report) {
  const SideView a{report->a, report->verdicts_a, report->a_stated_in_b};
  const SideView b{report->b, report->verdicts_b, report->b_stated_in_a};
  Ranking& ranking = report->ranking;
  const auto surely = [report](Relation relation) {
    return RankedBeads(*report, [relation](const Alignment& bead) {
      return bead.relation == relation && !IsDoubtful(bead);
    });
  };
  ranking.conflicts = surely(Relation::kConflict);
  ranking.partial = surely(Relation::kPartial);
  ranking.equivalent = surely(Relation::kEquivalent);
  ranking.doubtful = RankedBeads(*report, IsDoubtful);
  ranking.only_in_a = RankedClaims(a, report->only_in_a);
  ranking.only_in_b = RankedClaims(b, report->only_in_b);
  ranking.missing_sections_of_a =
      FindMissingSections(report->a, report->only_in_a);
  ranking.missing_sections_of_b =
      FindMissingSections(report->b, report->only_in_b);
  KeepTogether(ranking.missing_sections_of_a, &ranking.only_in_a);
  KeepTogether(ranking.missing_sections_of_b, &ranking.only_in_b);
  ranking.unclear_in_a = RankedClaims(a, report->unclear_in_a);
  ranking.unclear_in_b = RankedClaims(b, report->unclear_in_b);
}

}  // namespace claimdiff
