// Which facts of a bead only one side tells, whatever the words, and which of
// them are a difference in detail.
#ifndef CLAIMDIFF_ONE_SIDED_H_
#define CLAIMDIFF_ONE_SIDED_H_

#include <string_view>
#include <vector>

#include "alignment/explain.h"
#include "claimdiff/report.h"
#include "features/features.h"

namespace claimdiff {

// What the keys of code begin with: "code:--verbose".
inline constexpr std::string_view kCode = "code:";

// One side of a bead. All of it outlives the calls.
struct BeadSide {
  const Article& article;
  const SideNames& names;
  const StatedFacts& stated;  // of the article's facts, in the other article
  const std::vector<ClaimIndex>& claims;
  // Which of a pair is of this side.
  Mention SharedFact::*shared;
  alignment::KeyId alignment::Contribution::*key;
};

// Leaves in `only`, facts of `side`, those that `there` tells in no other way:
// not once where `side` says them twice, in words of its language, or as a word
// what is code here. `found` are the keys that match.
void DropTold(const std::vector<SharedFact>& shared,
              const std::vector<alignment::Contribution>& found,
              const BeadSide& side, const BeadSide& there,
              std::vector<OneSidedFact>* only);

// Whether a fact that only `side` states makes a difference in detail. A name
// that found no counterpart may be one that was written otherwise; "nothing",
// "one" and "two" are told in many words ("both", "a pair", duals and twins).
// Any other value or a known place is missing for sure.
bool IsDifference(const BeadSide& side, const OneSidedFact& fact);

}  // namespace claimdiff

#endif  // CLAIMDIFF_ONE_SIDED_H_
