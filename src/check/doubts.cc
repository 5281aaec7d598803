// Four ways in which a translation states a claim and no alignment says so:
//
// - *Joined*: what it has for the sentence before or after is long enough to
//   hold this one as well. On translated news with a fifth of the sentences
//   joined, this takes six in ten false findings away, and two in a hundred
//   true ones.
// - *Filled gap*: between the same neighbours, both articles have sentences
//   that belong to nothing. A free translation that shares no name, number or
//   word looks like that; so do two sentences made of three.
// - *Label*: a word or two, which have nothing to be recognised by.
// - *Verbatim*: the very words stand in the counterpart (names of variables,
//   file names, whatever has been left untranslated).
#include "check/doubts.h"

#include <algorithm>
#include <string_view>

#include "text/width.h"

namespace claimdiff::check {

namespace {

// By which lengths differ anyway.
constexpr double kNoise = 0.15;
// What fills this share of a gap may be its translation.
constexpr double kHalf = 0.5;
constexpr std::size_t kLabelCells = 20;
// Words that are to be found verbatim: shorter ones occur by chance, longer
// ones not at all, and in a huge text it takes too long to look.
constexpr std::size_t kLeastVerbatim = 6;
constexpr std::size_t kLeastVerbatimIfUnchanged = 24;
constexpr std::size_t kMostVerbatim = 200;
constexpr std::size_t kMostText = std::size_t{1} << 20;

}  // namespace

Doubts::Doubts(const Side& own, const Side& other, bool since)
    : own_(own),
      other_(other),
      since_(since),
      ratio_(other.length / own.length),
      filled_gaps_(own.given.history.now.size()) {
  if (!since || other.given.changed) FindFilledGaps();
}

bool Doubts::Has(ClaimIndex claim) const {
  return filled_gaps_[claim] || IsLabel(claim) || IsJoined(claim) ||
         StandsThere(claim);
}

// Whether the claim of the counterpart is news to it.
bool Doubts::MayHaveChanged(ClaimIndex there) const {
  return !since_ || !other_.IsUntouched(there);
}

// ---- Gaps -------------------------------------------------------------------

void Doubts::FindFilledGaps() {
  const auto size = static_cast<ClaimIndex>(filled_gaps_.size());
  for (ClaimIndex begin = 0; begin < size; ++begin) {
    if (own_.now.BeadOf(begin) != nullptr) continue;
    ClaimIndex end = begin;
    while (end < size && own_.now.BeadOf(end) == nullptr) ++end;
    if (IsFilled(begin, end)) {
      std::fill(filled_gaps_.begin() + begin, filled_gaps_.begin() + end, true);
    }
    begin = end;
  }
}

// Whether the counterpart has something of its own between what belongs to the
// claims around [begin, end).
bool Doubts::IsFilled(ClaimIndex begin, ClaimIndex end) const {
  const auto there = static_cast<ClaimIndex>(other_.given.history.now.size());
  ClaimIndex from = 0;
  ClaimIndex to = there;
  if (begin > 0) {
    from = own_.now.Others(*own_.now.BeadOf(begin - 1)).back() + 1;
  }
  if (end < filled_gaps_.size()) {
    to = own_.now.Others(*own_.now.BeadOf(end)).front();
  }
  double gap = 0;
  for (ClaimIndex i = begin; i < end; ++i) gap += own_.At(i).span.size();
  double filling = 0;
  for (ClaimIndex i = from; i < to && filling <= gap * ratio_; ++i) {
    if (other_.now.BeadOf(i) == nullptr && MayHaveChanged(i)) {
      filling += other_.At(i).span.size();
    }
  }
  return filling > kHalf * gap * ratio_;
}

// ---- Joined sentences -------------------------------------------------------

bool Doubts::IsJoined(ClaimIndex claim) const {
  const bool is_last = claim + 1 == filled_gaps_.size();
  return (claim > 0 && HoldsMore(claim - 1, claim)) ||
         (!is_last && HoldsMore(claim + 1, claim));
}

// Whether what the counterpart has for `claim` would hold `more` too: its
// length is nearer to that of both.
bool Doubts::HoldsMore(ClaimIndex claim, ClaimIndex more) const {
  const Alignment* bead = own_.now.BeadOf(claim);
  if (bead == nullptr) return false;
  const Claims& there = own_.now.Others(*bead);
  if (std::none_of(there.begin(), there.end(),
                   [this](ClaimIndex i) { return MayHaveChanged(i); })) {
    return false;
  }
  const double expected = own_.LengthOf(own_.now.Own(*bead)) * ratio_;
  const double excess = other_.LengthOf(there) - expected;
  return excess > kHalf * own_.LengthOf({more}) * ratio_ &&
         excess > kNoise * expected;
}

// ---- The claim itself -------------------------------------------------------

// Names are no help: each word of a heading in capitals looks like one.
bool Doubts::IsLabel(ClaimIndex claim) const {
  const Claim& label = own_.At(claim);
  const bool has_value = std::any_of(
      label.facts.begin(), label.facts.end(),
      [](const Fact& fact) { return fact.kind != FactKind::kEntity; });
  return !since_ && !has_value &&
         text::CellWidth(own_.Text(label.span)) < kLabelCells;
}

bool Doubts::StandsThere(ClaimIndex claim) const {
  const std::string_view words = own_.now.article().View(own_.At(claim).span);
  const std::string_view text = other_.now.article().text;
  const std::size_t least = since_ && !other_.given.changed
                                ? kLeastVerbatimIfUnchanged
                                : kLeastVerbatim;
  return words.size() >= least && words.size() <= kMostVerbatim &&
         text.size() <= kMostText && text.find(words) != std::string_view::npos;
}

}  // namespace claimdiff::check
