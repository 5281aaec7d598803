#include "alignment/align.h"

#include <algorithm>
#include <utility>

#include "alignment/beads.h"
#include "alignment/model.h"
#include "alignment/score.h"

namespace claimdiff::alignment {

namespace {

// Sums of floats depend on their order. So the sides are put in an order of
// their own before anything is added up, and swapping them changes no bit.
bool InOrder(const Side& a, const Side& b) {
  if (a.lengths != b.lengths) return a.lengths < b.lengths;
  if (a.first != b.first) return a.first < b.first;
  return a.keys <= b.keys;
}

Alignment AlignInOrder(const Features& features, const Parameters& parameters) {
  if (features.a.size() == 0 || features.b.size() == 0) {
    Alignment out;
    out.expressed_a.assign(features.a.size(), 0.F);
    out.expressed_b.assign(features.b.size(), 0.F);
    return out;
  }
  return DecodeBeads(Infer(features, parameters), parameters);
}

void SwapSides(Alignment* alignment) {
  alignment->expressed_a.swap(alignment->expressed_b);
  for (Bead& bead : alignment->beads) bead.a.swap(bead.b);
  std::sort(
      alignment->beads.begin(), alignment->beads.end(),
      [](const Bead& x, const Bead& y) { return x.a.front() < y.a.front(); });
}

}  // namespace

Alignment Align(const Features& features, const Parameters& parameters) {
  if (InOrder(features.a, features.b)) {
    return AlignInOrder(features, parameters);
  }
  Alignment out = AlignInOrder(
      {features.b, features.a, Mirrored(features.affinities)}, parameters);
  SwapSides(&out);
  return out;
}

}  // namespace claimdiff::alignment
