#include "alignment/align.h"

#include <algorithm>

#include "alignment/beads.h"
#include "alignment/model.h"
#include "alignment/score.h"

namespace claimdiff::alignment {

std::vector<Contribution> Explain(const Features& features, SentenceId i,
                                  SentenceId j) {
  std::vector<Contribution> found;
  const Side& a = features.a;
  const Side& b = features.b;
  for (const Affinity& pair : features.affinities) {
    const bool in_a = std::binary_search(
        a.keys.begin() + a.first[i], a.keys.begin() + a.first[i + 1], pair.a);
    const bool in_b = std::binary_search(
        b.keys.begin() + b.first[j], b.keys.begin() + b.first[j + 1], pair.b);
    if (in_a && in_b) found.push_back({pair.a, pair.b, pair.value});
  }
  return found;
}

Alignment Align(const Features& features, const Parameters& parameters) {
  const Matrix scores = ScorePairs(features, parameters);
  if (scores.cells.empty()) {
    Alignment out;
    out.expressed_a.assign(features.a.size(), 0.F);
    out.expressed_b.assign(features.b.size(), 0.F);
    return out;
  }
  return DecodeBeads(Infer(scores, parameters), parameters);
}

}  // namespace claimdiff::alignment
