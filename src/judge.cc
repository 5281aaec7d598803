// Each bead becomes an Alignment: its evidence, the facts that only one side
// states, its conflicts. Each claim gets one verdict.
#include "judge.h"

#include <algorithm>
#include <functional>
#include <numbers>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "alignment/calibration.h"
#include "alignment/closeness.h"
#include "alignment/explain.h"
#include "alignment/relation.h"
#include "beside.h"
#include "comparable.h"
#include "features/date_affinity.h"
#include "features/quantity_affinity.h"
#include "mention.h"
#include "one_sided.h"

namespace claimdiff {

namespace {

using alignment::Bead;
using alignment::Value;

// Words printed as evidence beside the facts of a bead.
constexpr std::size_t kEvidenceWords = 6;
// Words that are less surely the same, or say fewer nats, count for the
// alignment in their number, but a reader would wonder at each. The first is
// for those that are printed where nothing better is found.
constexpr float kLeastAffinity = 0.4F;
constexpr float kTellingAffinity = 0.5F;
constexpr float kTellingWeight = 0.5F;
// An inherited name says less by its nature, and explains more.
constexpr float kTellingSubject = 0.2F;

// One fact of a bead's side: its claim, and its place among the claim's facts.
struct FactPlace {
  ClaimIndex claim = 0;
  std::uint32_t fact = 0;
};

struct BeadFacts {
  std::vector<FactPlace> places;
  std::vector<Value> values;  // one a place
};

// One article, its keys, and the way from keys back to text.
struct SideView {
  const Article& article;
  const SideNames& names;
  const StatedFacts& stated;  // in the other article

  const Fact& At(FactPlace place) const {
    return article.claims[place.claim].facts[place.fact];
  }

  Mention MentionOf(FactPlace place) const {
    const Fact& fact = At(place);
    return {place.claim, fact.key, fact.span};
  }

  // The key's first use in these claims, or where they inherit it from.
  Mention MentionOf(alignment::KeyId key,
                    const std::vector<ClaimIndex>& claims) const {
    return claimdiff::MentionOf(article, names, key, claims);
  }
};

class Judgement {
 public:
  Judgement(const PairFeatures& pair, const alignment::PairMatches& matches,
            float closeness, Report* report)
      : pair_(pair),
        a_{report->a, pair.a, report->a_stated_in_b},
        b_{report->b, pair.b, report->b_stated_in_a},
        explainer_(matches, alignment::AdaptedTo(closeness, {})) {}

  Alignment OfBead(Bead bead) {
    Alignment out;
    out.a = std::move(bead.a);
    out.b = std::move(bead.b);
    out.posterior = bead.posterior;
    ListFacts(a_, out.a, &facts_a_);
    ListFacts(b_, out.b, &facts_b_);
    const alignment::FactDiff diff = alignment::CompareFacts(
        facts_a_.values, facts_b_.values, pair_.features.affinities,
        [this](bool of_a, std::uint32_t value) {
          const FactPlace place = (of_a ? facts_a_ : facts_b_).places[value];
          const SideView& side = of_a ? a_ : b_;
          return KeysBeside(side.At(place).span, side.names.uses[place.claim]);
        });
    std::vector<alignment::Contribution> found =
        explainer_.Explain(out.a, out.b);
    AddEvidence(diff, &found, &out);
    for (const auto& [i, j] : diff.conflicts) {
      out.conflicts.push_back({a_.At(facts_a_.places[i]).kind,
                               a_.MentionOf(facts_a_.places[i]),
                               b_.MentionOf(facts_b_.places[j])});
    }
    AddOneSided(a_, facts_a_, diff.only_a, &out.only_a);
    AddOneSided(b_, facts_b_, diff.only_b, &out.only_b);
    DropTold(out.shared, found, SideA(out), SideB(out), &out.only_a);
    DropTold(out.shared, found, SideB(out), SideA(out), &out.only_b);
    if (AreOneText(out)) {
      out.conflicts = {};
      out.only_a = out.only_b = {};
    }
    out.relation = RelationOf(out);
    return out;
  }

 private:
  void ListFacts(const SideView& side, const std::vector<ClaimIndex>& claims,
                 BeadFacts* out) {
    out->places.clear();
    out->values.clear();
    for (const ClaimIndex claim : claims) {
      const std::vector<Fact>& facts = side.article.claims[claim].facts;
      for (std::uint32_t k = 0; k < facts.size(); ++k) {
        if (IsSecondReading(facts, k)) continue;
        Value& value = out->values.emplace_back();
        value.kind = facts[k].kind;
        value.key = side.names.fact_keys[claim][k];
        if (value.kind != FactKind::kEntity) {
          SetQuantity(side, claim, k, &value);
        } else if (facts[k].key.starts_with(kCode)) {
          SetVersion(std::string_view(facts[k].key).substr(kCode.size()),
                     &value);
        }
        out->places.push_back({claim, k});
      }
    }
  }

  // Versions are names by their kind, and may disagree like numbers.
  void SetVersion(std::string_view code, Value* value) {
    value->version = VersionOf(code);
    if (!value->version) return;
    value->is_version = true;
    value->kind = FactKind::kNumber;
    value->dimension = dimensions_.Intern("version");
    value->low = value->high = *value->version;
  }

  // What only values are compared by.
  void SetQuantity(const SideView& side, ClaimIndex claim, std::uint32_t k,
                   Value* value) {
    const Fact& fact = side.article.claims[claim].facts[k];
    value->dimension = dimensions_.Intern(fact.quantity.dimension);
    value->unit = dimensions_.Intern(UnitOf(fact.key));
    value->scale_known = !fact.key.starts_with("measure:degree:");
    value->is_temperature =
        !value->scale_known || fact.quantity.dimension == "temperature";
    value->is_data = fact.quantity.dimension == "data";
    value->is_section =
        IsSection(side.article, side.article.claims[claim], fact);
    if (fact.kind == FactKind::kDate) {
      value->month_and_day = MonthAndDayOf(fact.quantity);
      if (fact.quantity.by_weekday) {
        constexpr double kWeek = 7;
        Quantity later = fact.quantity;
        later.low += kWeek;
        later.high += kWeek;
        value->week_later = MonthAndDayOf(later);
      }
    }
    if (fact.kind == FactKind::kNumber) {
      value->version = VersionOf(side.article.View(fact.span));
    }
    value->low = fact.quantity.low;
    value->high = fact.quantity.high;
    value->modifier = fact.quantity.modifier;
    if (!value->scale_known) {  // of an angle, in radians
      constexpr double kDegrees = 180 / std::numbers::pi;
      value->dimension = dimensions_.Intern("temperature");
      value->low *= kDegrees;
      value->high *= kDegrees;
    }
  }

  // Something that speaks for a bead. Only what is in order is put in words.
  struct Evidence {
    FactKind kind = FactKind::kEntity;
    float weight = 0;
    bool is_fact = false;
    std::uint32_t a = 0;  // among facts_a_, or else a key
    std::uint32_t b = 0;
  };

  // Facts that match or are inherited, and the words that speak for the bead.
  // Leaves in `found` what is no fact of both.
  void AddEvidence(const alignment::FactDiff& diff,
                   std::vector<alignment::Contribution>* found,
                   Alignment* out) {
    evidence_.clear();
    for (const auto& [i, j] : diff.shared) {
      const alignment::KeyId key_a = facts_a_.values[i].key;
      const alignment::KeyId key_b = facts_b_.values[j].key;
      float weight = 0;
      std::erase_if(*found, [&](const alignment::Contribution& next) {
        const bool same = next.a == key_a || next.b == key_b;
        if (same) weight = std::max(weight, next.weight);
        return same;
      });
      evidence_.push_back({a_.At(facts_a_.places[i]).kind, weight, true, i, j});
    }
    AddSubjectsAndWords(*found);
    if (!std::is_sorted(evidence_.begin(), evidence_.end(), ComesBefore)) {
      std::stable_sort(evidence_.begin(), evidence_.end(), ComesBefore);
    }
    out->shared.reserve(evidence_.size());
    for (const Evidence& next : evidence_) {
      out->shared.push_back(
          {next.kind,
           next.is_fact ? a_.MentionOf(facts_a_.places[next.a])
                        : a_.MentionOf(next.a, out->a),
           next.is_fact ? b_.MentionOf(facts_b_.places[next.b])
                        : b_.MentionOf(next.b, out->b),
           next.weight});
    }
  }

  // Facts come first, then words; each by strength.
  static bool ComesBefore(const Evidence& x, const Evidence& y) {
    const bool word_x = x.kind == FactKind::kConcept;
    const bool word_y = y.kind == FactKind::kConcept;
    return word_x != word_y ? word_y : x.weight > y.weight;
  }

  // REQUIRES: `found` is ordered by strength.
  void AddSubjectsAndWords(const std::vector<alignment::Contribution>& found) {
    const auto add = [&](const alignment::Contribution& next) {
      evidence_.push_back(
          {pair_.a.keys[next.a].kind, next.weight, false, next.a, next.b});
    };
    for (const alignment::Contribution& next : found) {
      if (next.inherited && next.weight >= kTellingSubject) add(next);
    }
    const auto add_words = [&](float least_affinity) {
      std::size_t words = 0;
      for (const alignment::Contribution& next : found) {
        if (pair_.a.keys[next.a].kind != FactKind::kConcept ||
            next.affinity < least_affinity || next.weight < kTellingWeight) {
          continue;
        }
        if (words++ == kEvidenceWords) break;
        add(next);
      }
    };
    add_words(kTellingAffinity);
    if (evidence_.empty()) add_words(kLeastAffinity);
  }

  static void AddOneSided(const SideView& side, const BeadFacts& facts,
                          const std::vector<std::uint32_t>& only,
                          std::vector<OneSidedFact>* out) {
    for (const std::uint32_t k : only) {
      const FactPlace place = facts.places[k];
      out->push_back({side.At(place).kind, side.MentionOf(place)});
    }
  }

  // What a translation left as it was holds the same facts, though words of a
  // foreign language are not read as numbers, or as others: Spanish "once".
  bool AreOneText(const Alignment& bead) const {
    const auto text = [](const SideView& side,
                         const std::vector<ClaimIndex>& claims) {
      const std::vector<Claim>& all = side.article.claims;
      return side.article.View(
          {all[claims.front()].span.begin, all[claims.back()].span.end});
    };
    return text(a_, bead.a) == text(b_, bead.b);
  }

  Relation RelationOf(const Alignment& bead) const {
    if (!bead.conflicts.empty()) return Relation::kConflict;
    const auto differs = [](const BeadSide& side,
                            const std::vector<OneSidedFact>& only) {
      return std::any_of(only.begin(), only.end(),
                         [&side](const OneSidedFact& fact) {
                           return IsDifference(side, fact);
                         });
    };
    const bool partial =
        differs(SideA(bead), bead.only_a) || differs(SideB(bead), bead.only_b);
    return partial ? Relation::kPartial : Relation::kEquivalent;
  }

  BeadSide SideA(const Alignment& bead) const {
    return {a_.article, a_.names,       a_.stated,
            bead.a,     &SharedFact::a, &alignment::Contribution::a};
  }
  BeadSide SideB(const Alignment& bead) const {
    return {b_.article, b_.names,       b_.stated,
            bead.b,     &SharedFact::b, &alignment::Contribution::b};
  }

  const PairFeatures& pair_;
  const SideView a_, b_;
  alignment::Explainer explainer_;
  Dimensions dimensions_;
  // Of the bead at hand.
  BeadFacts facts_a_, facts_b_;
  std::vector<Evidence> evidence_;
};

Verdict VerdictOf(Relation relation) {
  switch (relation) {
    case Relation::kEquivalent: return Verdict::kShared;
    case Relation::kPartial: return Verdict::kPartial;
    case Relation::kConflict: return Verdict::kConflict;
  }
  return Verdict::kUnclear;
}

// Those that are in no bead. REQUIRES: the verdicts of the others are set.
std::size_t CountAlone(const std::vector<ClaimVerdict>& verdicts) {
  return static_cast<std::size_t>(std::count_if(
      verdicts.begin(), verdicts.end(), [](const ClaimVerdict& verdict) {
        return verdict.verdict == Verdict::kUnclear;
      }));
}

// Verdicts of the claims that are in no bead. REQUIRES: those of the others
// are set.
void JudgeAlone(const std::vector<float>& expressed, float closeness,
                float only_below, std::vector<ClaimVerdict>* verdicts,
                std::vector<ClaimIndex>* only,
                std::vector<ClaimIndex>* unclear) {
  for (ClaimIndex i = 0; i < verdicts->size(); ++i) {
    ClaimVerdict& verdict = (*verdicts)[i];
    if (verdict.verdict != Verdict::kUnclear) continue;
    verdict.confidence = alignment::AloneConfidence(expressed[i], closeness);
    if (expressed[i] < only_below) {
      verdict.verdict = Verdict::kOnly;
      only->push_back(i);
    } else {
      unclear->push_back(i);
    }
  }
}

Summary Summarise(const Report& report) {
  const auto count = [](const auto& list) {
    return static_cast<std::uint32_t>(list.size());
  };
  Summary out;
  out.claims_a = count(report.a.claims);
  out.claims_b = count(report.b.claims);
  for (const Alignment& bead : report.alignments) {
    ++(bead.relation == Relation::kConflict ? out.conflicts : out.shared);
    out.partial += bead.relation == Relation::kPartial ? 1 : 0;
  }
  out.only_in_a = count(report.only_in_a);
  out.only_in_b = count(report.only_in_b);
  out.unclear_in_a = count(report.unclear_in_a);
  out.unclear_in_b = count(report.unclear_in_b);
  return out;
}

}  // namespace

void Judge(const PairFeatures& pair, const alignment::PairMatches& matches,
           alignment::Alignment aligned, Report* report) {
  report->related = report->a.claims.empty() || report->b.claims.empty() ||
                    alignment::AreRelated(aligned);
  report->verdicts_a.assign(report->a.claims.size(), {});
  report->verdicts_b.assign(report->b.claims.size(), {});
  Judgement judgement(pair, matches, aligned.closeness, report);
  report->alignments.reserve(aligned.beads.size());
  for (Bead& bead : aligned.beads) {
    Alignment& next =
        report->alignments.emplace_back(judgement.OfBead(std::move(bead)));
    next.score = alignment::BeadConfidence(next.posterior);
    const ClaimVerdict verdict{VerdictOf(next.relation), next.score};
    for (const ClaimIndex i : next.a) report->verdicts_a[i] = verdict;
    for (const ClaimIndex j : next.b) report->verdicts_b[j] = verdict;
  }
  const float only_below = alignment::OnlyBelow(
      CountAlone(report->verdicts_a) + CountAlone(report->verdicts_b),
      report->verdicts_a.size() + report->verdicts_b.size());
  JudgeAlone(aligned.expressed_a, aligned.closeness, only_below,
             &report->verdicts_a, &report->only_in_a, &report->unclear_in_a);
  JudgeAlone(aligned.expressed_b, aligned.closeness, only_below,
             &report->verdicts_b, &report->only_in_b, &report->unclear_in_b);
  report->summary = Summarise(*report);
}

}  // namespace claimdiff
