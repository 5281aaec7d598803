// Which sentences of two articles say the same. See README.md for the method.
#ifndef CLAIMDIFF_ALIGNMENT_ALIGN_H_
#define CLAIMDIFF_ALIGNMENT_ALIGN_H_

#include <cstddef>
#include <vector>

#include "alignment/closeness.h"
#include "alignment/features.h"
#include "alignment/matches.h"
#include "alignment/parameters.h"

namespace claimdiff::alignment {

// m sentences of A that say what n sentences of B say; m, n >= 1.
struct Bead {
  std::vector<SentenceId> a, b;  // ascending
  float posterior = 0;           // 0..1
};

struct Alignment {
  std::vector<Bead> beads;  // ascending by a.front(); a sentence is in <= 1
  // By sentence: the chance that the other article expresses it. Of those in no
  // bead, sentences that are in one count less (Parameters::taken_discount).
  std::vector<float> expressed_a, expressed_b;
  // Nats that all sentences together say for two articles on one thing; the
  // mean of both directions.
  float evidence = 0;
  float closeness = 1;  // as learnt
};

// The one place for verdicts. A sentence in a bead is shared. One in no bead
// is one-sided when the chance that the other article expresses it is below
// this; from there on too little is known to say so. `alone` sentences of `all`
// of both articles are in no bead: where these are few, one that has some
// chance is nearly always one that was worded otherwise (README.md).
constexpr float OnlyBelow(std::size_t alone, std::size_t all) {
  constexpr std::size_t kFew = 20;  // one in so many
  return alone * kFew < all ? 0.07F : 0.3F;
}

// Two articles whose sentences together say less than this, in nats, are not
// known to be about one thing: of unrelated pairs 93 in 100 stay below, of
// translations without a dictionary 5 in 1,000.
inline constexpr float kRelatedFrom = 1.F;

inline bool AreRelated(const Alignment& alignment) {
  return alignment.evidence >= kRelatedFrom;
}

// Swapping the sides of `features` swaps the result. Deterministic.
Alignment Align(const Features& features, const Parameters& parameters = {});
// The same where the matches are known. REQUIRES: they are those of `features`
// by `parameters`.
Alignment Align(const Features& features, const PairMatches& matches,
                const Parameters& parameters = {});

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_ALIGN_H_
