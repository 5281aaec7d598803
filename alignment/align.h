// Which sentences of two articles say the same. See README.md for the method.
#ifndef CLAIMDIFF_ALIGNMENT_ALIGN_H_
#define CLAIMDIFF_ALIGNMENT_ALIGN_H_

#include <vector>

#include "alignment/features.h"
#include "alignment/parameters.h"

namespace claimdiff::alignment {

// m sentences of A that say what n sentences of B say; m, n >= 1.
struct Bead {
  std::vector<SentenceId> a, b;  // ascending
  float posterior = 0;           // 0..1
};

// One key of A meeting one key of B, as evidence that two sentences match.
struct Contribution {
  KeyId a = 0;
  KeyId b = 0;
  float weight = 0;  // nats; above 0
};

struct Alignment {
  std::vector<Bead> beads;  // ascending by a.front(); a sentence is in <= 1
  // By sentence: the chance that the other article expresses it.
  std::vector<float> expressed_a, expressed_b;
};

// A sentence in no bead is one-sided when it is expressed with less than this
// chance; from there on nothing is known.
inline constexpr float kOnlyBelow = 0.5F;

// Swapping the sides of `features` swaps the result. Deterministic.
Alignment Align(const Features& features, const Parameters& parameters = {});

// The keys that speak for matching sentence `i` of A with `j` of B, strongest
// first, each key at most once.
std::vector<Contribution> Explain(const Features& features, SentenceId i,
                                  SentenceId j);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_ALIGN_H_
