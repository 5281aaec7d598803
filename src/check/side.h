// One article of a pair as the search for drift sees it.
#ifndef CLAIMDIFF_CHECK_SIDE_H_
#define CLAIMDIFF_CHECK_SIDE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "check/drift.h"
#include "check/place.h"
#include "claimdiff/report.h"

namespace claimdiff::check {

using Claims = std::vector<ClaimIndex>;

// `text` as one line that is safe to print.
std::string OneLine(std::string_view text);

// A report from the side of one of its articles: the "own" one.
class Seen {
 public:
  // Own is article A, or B if `swapped`. `report` must outlive this.
  Seen(const Report& report, bool swapped);

  const Article& article() const { return swapped_ ? report_.b : report_.a; }
  const ClaimVerdict& verdict(ClaimIndex claim) const {
    return (swapped_ ? report_.verdicts_b : report_.verdicts_a)[claim];
  }
  // Null if nothing of the other article belongs to `claim`.
  const Alignment* BeadOf(ClaimIndex claim) const {
    const std::uint32_t bead = bead_of_[claim];
    return bead == kNoBead ? nullptr : &report_.alignments[bead];
  }
  const Claims& Own(const Alignment& bead) const {
    return swapped_ ? bead.b : bead.a;
  }
  const Claims& Others(const Alignment& bead) const {
    return swapped_ ? bead.a : bead.b;
  }
  const Mention& Own(const FactConflict& fact) const {
    return swapped_ ? fact.b : fact.a;
  }
  const Mention& Other(const FactConflict& fact) const {
    return swapped_ ? fact.a : fact.b;
  }
  // Whether the other article states the fact anywhere.
  bool IsStated(ClaimIndex claim, std::size_t fact) const {
    return (swapped_ ? report_.b_stated_in_a
                     : report_.a_stated_in_b)[claim][fact];
  }

 private:
  static constexpr std::uint32_t kNoBead = ~0U;

  const Report& report_;
  bool swapped_;
  std::vector<std::uint32_t> bead_of_;
};

// An article now, its places and its history.
struct Side {
  const DriftSide& given;
  Seen now;
  Places places;
  std::vector<Claims> later;  // by claim of the base: what became of it
  double length = 1;          // in bytes, of the claims with a counterpart

  // `side` and `report` must outlive this.
  Side(const DriftSide& side, const Report& report, bool swapped);

  const ClaimHistory& Of(ClaimIndex claim) const {
    return given.history.now[claim];
  }
  bool IsNew(ClaimIndex claim) const {
    return Of(claim).change == Change::kNew;
  }
  bool IsUntouched(ClaimIndex claim) const {
    return Of(claim).change == Change::kKept;
  }
  const Claim& At(ClaimIndex claim) const {
    return now.article().claims[claim];
  }
  std::string Text(Span span) const {
    return OneLine(now.article().View(span));
  }
  double LengthOf(const Claims& claims) const;  // in bytes
};

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_SIDE_H_
