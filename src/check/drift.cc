// What drifted apart, from up to four articles: source and translation, now
// and at the base revision.
//
// Without a base revision the verdicts of the comparison are all there is.
//
// With one, the histories say which claims are new (versions.h), and the
// comparison of the two articles at the base says which claims of one *belong*
// to which of the other. That is worth more than any look at the new claim's
// words: where the counterpart has not changed, all that it says was explained
// by claims that were there before, so a new claim is missing there unless the
// counterpart was ahead. An aligner that sees only the present tends to join a
// new sentence with its neighbour and call both translated.
#include "check/drift.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "check/code_drift.h"
#include "check/doubts.h"
#include "check/side.h"

namespace claimdiff::check {

namespace {

// Beads below this are not trusted to say which claims belong together.
constexpr float kTrusted = 0.5F;
// A counterpart that has not changed states a new claim only if the alignment
// is nearly sure of it.
constexpr float kSure = 0.9F;
// What history alone gives for "missing".
constexpr float kByHistory = 0.9F;

bool Holds(const Claims& claims, ClaimIndex claim) {
  return std::find(claims.begin(), claims.end(), claim) != claims.end();
}

class Drift {
 public:
  // Looks for what `own` states and `other` lacks or contradicts.
  Drift(const DriftInput& input, const Side& own, const Side& other,
        const Seen* own_then)
      : input_(input),
        own_(own),
        other_(other),
        then_(own_then),
        doubts_(own, other, input.since),
        orphans_(other.given.history.now.size()) {
    partners_.resize(own.given.history.now.size());
    if (then_ == nullptr) return;
    owners_.resize(other.given.history.now.size());
    FindOrphans();
    for (ClaimIndex claim = 0; claim < partners_.size(); ++claim) {
      for (const ClaimIndex before : own.Of(claim).before) {
        AddPartners(claim, before);
      }
    }
  }

  std::vector<Finding> Find(FindingKind one_sided) {
    one_sided_ = one_sided;
    for (ClaimIndex claim = 0; claim < partners_.size(); ++claim) {
      if (own_.given.ignored[claim]) continue;
      switch (own_.Of(claim).change) {
        case Change::kNew: LookAtNew(claim); break;
        case Change::kChanged: LookAtChanged(claim); break;
        case Change::kReworded:
        case Change::kKept: break;
      }
    }
    return std::move(findings_);
  }

  // Claims of `other` that belonged to what was deleted here.
  std::vector<Finding> FindStale(FindingKind kind) {
    if (then_ == nullptr) return {};
    const std::vector<bool>& deleted = own_.given.history.deleted;
    for (ClaimIndex before = 0; before < deleted.size(); ++before) {
      const Alignment* bead = deleted[before] ? then_->BeadOf(before) : nullptr;
      if (bead == nullptr || bead->posterior < kTrusted) continue;
      for (const ClaimIndex there : then_->Others(*bead)) {
        for (const ClaimIndex claim : other_.later[there]) {
          if (IsLeftBehind(claim)) AddStale(claim, *bead, kind);
        }
      }
    }
    return std::move(findings_);
  }

 private:
  void AddPartners(ClaimIndex claim, ClaimIndex before) {
    const Alignment* bead = then_->BeadOf(before);
    if (bead == nullptr || bead->posterior < kTrusted) return;
    for (const ClaimIndex there : then_->Others(*bead)) {
      for (const ClaimIndex partner : other_.later[there]) {
        partners_[claim].push_back(partner);
        owners_[partner].push_back(claim);
      }
    }
  }

  // What belonged to a deleted claim is free for the one written in its place.
  void FindOrphans() {
    const std::vector<bool>& deleted = own_.given.history.deleted;
    for (ClaimIndex before = 0; before < deleted.size(); ++before) {
      const Alignment* bead = deleted[before] ? then_->BeadOf(before) : nullptr;
      if (bead == nullptr) continue;
      for (const ClaimIndex there : then_->Others(*bead)) {
        for (const ClaimIndex orphan : other_.later[there]) {
          orphans_[orphan] = true;
        }
      }
    }
  }

  // Whether the counterpart is as it was at the base revision.
  bool IsUntouchedThere() const {
    return input_.since && !other_.given.changed;
  }

  // Whether `there` was explained at the base by claims that are still here,
  // `claim` not being one of them.
  bool IsTaken(ClaimIndex there, ClaimIndex claim) const {
    return !owners_.empty() && !owners_[there].empty() &&
           !Holds(owners_[there], claim);
  }

  // ---- New claims -----------------------------------------------------------

  void LookAtNew(ClaimIndex claim) {
    const ClaimVerdict& verdict = own_.now.verdict(claim);
    const Alignment* bead = own_.now.BeadOf(claim);
    if (bead != nullptr && !HasAnswer(claim, *bead)) {
      AddOneSided(claim, one_sided_, kByHistory);
    } else if (bead != nullptr) {
      AddConflicts(claim, *bead, nullptr);
    } else if (verdict.verdict == Verdict::kOnly) {
      AddOneSided(claim,
                  doubts_.Has(claim) ? FindingKind::kUnclear : one_sided_,
                  IsUntouchedThere() ? std::max(verdict.confidence, kByHistory)
                                     : verdict.confidence);
    } else if (IsUntouchedThere()) {
      AddOneSided(claim, one_sided_, kByHistory);
    } else {
      AddOneSided(claim, FindingKind::kUnclear, 1 - verdict.confidence);
    }
  }

  // Whether the alignment shows that the counterpart states `claim`: by a claim
  // that is free to. One that is as it was belongs to what was there before:
  // at the base, or else within the bead.
  bool HasAnswer(ClaimIndex claim, const Alignment& bead) const {
    if (!input_.since) return true;
    const Claims& own = own_.now.Own(bead);
    const bool all_new = std::all_of(
        own.begin(), own.end(), [&](ClaimIndex i) { return own_.IsNew(i); });
    const Claims& others = own_.now.Others(bead);
    return std::any_of(others.begin(), others.end(), [&](ClaimIndex there) {
      if (IsTaken(there, claim)) return false;
      if (!all_new && other_.IsUntouched(there)) return false;
      return !IsUntouchedThere() ||
             bead.posterior >= (orphans_[there] ? kTrusted : kSure);
    });
  }

  // ---- Changed claims -------------------------------------------------------

  // The claims of the counterpart that state, or stated, the same.
  Claims PartnersOf(ClaimIndex claim) const {
    if (!partners_[claim].empty()) return partners_[claim];
    const Alignment* bead = own_.now.BeadOf(claim);
    return bead == nullptr ? Claims() : own_.now.Others(*bead);
  }

  void LookAtChanged(ClaimIndex claim) {
    const Claims partners = PartnersOf(claim);
    if (partners.empty()) return LookAtNew(claim);
    const Alignment* bead = own_.now.BeadOf(claim);
    if (bead != nullptr && AddConflicts(claim, *bead, &own_.Of(claim).added)) {
      return;
    }
    const bool untouched = std::all_of(
        partners.begin(), partners.end(),
        [&](ClaimIndex there) { return other_.IsUntouched(there); });
    if (!untouched) return;  // the translator has been here
    AddOutdated(claim, partners);
  }

  // The counterpart's sentence is as it was before the change.
  void AddOutdated(ClaimIndex claim, const Claims& partners) {
    const ClaimHistory& history = own_.Of(claim);
    Finding finding;
    for (const NewFact& fact : history.added) {
      if (StatesNow(fact, claim, partners)) continue;
      const std::string former = FormerValue(fact, history.removed, partners);
      if (former.empty()) {
        finding.lacking.push_back(OneLine(fact.text));
      } else {
        finding.conflicts.push_back({OneLine(fact.text), former});
      }
    }
    if (finding.lacking.empty() && finding.conflicts.empty()) return;
    finding.kind =
        finding.conflicts.empty() ? one_sided_ : FindingKind::kConflict;
    finding.confidence = kByHistory;
    Add(std::move(finding), claim, partners);
  }

  bool StatesNow(const NewFact& fact, ClaimIndex claim,
                 const Claims& partners) const {
    for (const ClaimIndex there : partners) {
      const Claim& partner = other_.now.article().claims[there];
      for (const Fact& stated : partner.facts) {
        if (!fact.key.empty() && stated.key == fact.key) return true;
      }
      const bool has_digits = fact.kind != FactKind::kEntity;
      if (has_digits &&
          HasNumber(other_.now.article().View(partner.span), fact.text)) {
        return true;
      }
    }
    if (fact.kind != FactKind::kEntity) return false;
    const std::vector<Fact>& facts = own_.now.article().claims[claim].facts;
    for (std::size_t k = 0; k < facts.size(); ++k) {
      if (facts[k].span == fact.span && own_.now.IsStated(claim, k))
        return true;
    }
    return false;
  }

  // What the counterpart still says in the place of `fact`, as it says it.
  std::string FormerValue(const NewFact& fact,
                          const std::vector<NewFact>& removed,
                          const Claims& partners) const {
    for (const NewFact& former : removed) {
      if (former.kind != fact.kind) continue;
      for (const ClaimIndex there : partners) {
        const Claim& partner = other_.now.article().claims[there];
        for (const Fact& stated : partner.facts) {
          if (!former.key.empty() && stated.key == former.key) {
            return other_.Text(stated.span);
          }
        }
        if (former.kind != FactKind::kEntity &&
            HasNumber(other_.now.article().View(partner.span), former.text)) {
          return OneLine(former.text);
        }
      }
    }
    return {};
  }

  // Whether the number `digits` stands in `text`, not as a part of another.
  static bool HasNumber(std::string_view text, std::string_view digits) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (digits.empty() || !is_digit(digits.front())) return false;
    for (std::size_t at = text.find(digits); at != std::string_view::npos;
         at = text.find(digits, at + 1)) {
      const std::size_t end = at + digits.size();
      const bool starts = at == 0 || !is_digit(text[at - 1]);
      const bool ends = end == text.size() || !is_digit(text[end]);
      if (starts && ends) return true;
    }
    return false;
  }

  // ---- Claims left behind ---------------------------------------------------

  // Whether nothing of the present explains `claim` of the counterpart.
  bool IsLeftBehind(ClaimIndex claim) const {
    if (other_.given.ignored[claim] || !owners_[claim].empty()) return false;
    const Alignment* bead = other_.now.BeadOf(claim);
    if (bead == nullptr) return true;
    const Claims& here = own_.now.Own(*bead);
    return std::all_of(here.begin(), here.end(), [&](ClaimIndex own) {
      return !own_.IsNew(own) && !partners_[own].empty();
    });
  }

  void AddStale(ClaimIndex claim, const Alignment& bead, FindingKind kind) {
    const Article& article = other_.now.article();
    const Span span = article.claims[claim].span;
    Finding finding;
    finding.kind = kind;
    finding.confidence = bead.score;
    finding.at = other_.places.Of(span);
    finding.text = other_.Text(span);
    finding.counterpart.path = own_.given.path;
    const bool known =
        std::any_of(findings_.begin(), findings_.end(), [&](const Finding& f) {
          return f.at.begin.line == finding.at.begin.line &&
                 f.at.begin.byte == finding.at.begin.byte;
        });
    if (!known) findings_.push_back(std::move(finding));
  }

  // ---- Findings -------------------------------------------------------------

  // The conflicts of `claim` in `bead`; of a changed claim, only those of the
  // facts that it was given. False if there are none.
  bool AddConflicts(ClaimIndex claim, const Alignment& bead,
                    const std::vector<NewFact>* added) {
    Finding finding;
    finding.kind = FindingKind::kConflict;
    finding.confidence = bead.score;
    Claims there;
    for (const FactConflict& fact : bead.conflicts) {
      const Mention& own = own_.now.Own(fact);
      const Mention& other = own_.now.Other(fact);
      if (own.claim != claim || (added != nullptr && !IsAmong(own, *added))) {
        continue;
      }
      finding.conflicts.push_back(
          {own_.Text(own.span), other_.Text(other.span)});
      if (!Holds(there, other.claim)) there.push_back(other.claim);
    }
    if (finding.conflicts.empty()) return false;
    Add(std::move(finding), claim, there);
    return true;
  }

  static bool IsAmong(const Mention& mention,
                      const std::vector<NewFact>& facts) {
    return std::any_of(facts.begin(), facts.end(), [&](const NewFact& fact) {
      return fact.span.begin < mention.span.end &&
             mention.span.begin < fact.span.end;
    });
  }

  void AddOneSided(ClaimIndex claim, FindingKind kind, float confidence) {
    Finding finding;
    finding.kind = kind;
    finding.confidence = confidence;
    const std::vector<Fact>& facts = own_.now.article().claims[claim].facts;
    for (std::size_t k = 0; k < facts.size(); ++k) {
      if (IsSecondReading(facts, k) || own_.now.IsStated(claim, k)) continue;
      finding.lacking.push_back(own_.Text(facts[k].span));
    }
    Add(std::move(finding), claim, {});
  }

  void Add(Finding finding, ClaimIndex claim, const Claims& there) {
    const Span span = own_.now.article().claims[claim].span;
    finding.at = own_.places.Of(span);
    finding.text = own_.Text(span);
    if (there.empty()) {
      finding.counterpart = PlaceFor(claim);
    } else {
      const std::vector<Claim>& claims = other_.now.article().claims;
      finding.counterpart = other_.places.Of(
          {claims[there.front()].span.begin, claims[there.back()].span.end});
      for (const ClaimIndex other : there) {
        finding.other_text.append(finding.other_text.empty() ? "" : " ")
            .append(other_.Text(claims[other].span));
      }
    }
    findings_.push_back(std::move(finding));
  }

  // Where the counterpart should state `claim`: after what belongs to the
  // nearest claim before it.
  Place PlaceFor(ClaimIndex claim) const {
    for (ClaimIndex before = claim; before-- > 0;) {
      const Alignment* bead = own_.now.BeadOf(before);
      if (bead == nullptr) continue;
      const ClaimIndex there = own_.now.Others(*bead).back();
      return other_.places.Of(other_.now.article().claims[there].span);
    }
    return {other_.given.path, {1, 1, 1, 1}, {1, 1, 1, 1}};
  }

  const DriftInput& input_;
  const Side& own_;
  const Side& other_;
  const Seen* then_;
  Doubts doubts_;
  FindingKind one_sided_ = FindingKind::kMissing;
  std::vector<Claims> partners_;  // by own claim: its counterparts at the base
  std::vector<Claims> owners_;    // the other way; empty without a base
  std::vector<bool> orphans_;     // of the counterpart's claims
  std::vector<Finding> findings_;
};

void Append(std::vector<Finding> more, std::vector<Finding>* to) {
  std::move(more.begin(), more.end(), std::back_inserter(*to));
}

bool SamePlaces(const Finding& x, const Finding& y) {
  return x.at.path == y.counterpart.path &&
         x.at.begin.byte == y.counterpart.begin.byte &&
         x.at.begin.line == y.counterpart.begin.line;
}

}  // namespace

std::vector<Finding> FindDrift(const DriftInput& input) {
  const Side source(input.source, input.now, false);
  const Side translation(input.translation, input.now, true);
  std::optional<Seen> source_then;
  std::optional<Seen> translation_then;
  if (input.then != nullptr) {
    source_then.emplace(*input.then, false);
    translation_then.emplace(*input.then, true);
  }
  const Seen* from = source_then ? &*source_then : nullptr;
  const Seen* to = translation_then ? &*translation_then : nullptr;
  const bool both = input.direction == Direction::kBoth;
  std::vector<Finding> findings =
      Drift(input, source, translation, from).Find(FindingKind::kMissing);
  // A conflict that the source's claim has already shown is not told again.
  for (Finding& finding :
       Drift(input, translation, source, to)
           .Find(both ? FindingKind::kMissing : FindingKind::kExtra)) {
    const bool told =
        finding.kind == FindingKind::kConflict &&
        std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
          return f.kind == FindingKind::kConflict && SamePlaces(f, finding);
        });
    if (!told) findings.push_back(std::move(finding));
  }
  Append(Drift(input, source, translation, from).FindStale(FindingKind::kStale),
         &findings);
  // What the translation has deleted, the source still states.
  Append(Drift(input, translation, source, to)
             .FindStale(both ? FindingKind::kStale : FindingKind::kMissing),
         &findings);
  Append(FindCodeDrift(input), &findings);
  std::sort(
      findings.begin(), findings.end(), [](const Finding& x, const Finding& y) {
        return std::tie(x.at.path, x.at.begin.line, x.at.begin.byte, x.kind) <
               std::tie(y.at.path, y.at.begin.line, y.at.begin.byte, y.kind);
      });
  for (Finding& finding : findings) Complete(&finding);
  TellApart(&findings);
  return findings;
}

}  // namespace claimdiff::check
