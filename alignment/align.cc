#include "alignment/align.h"

#include <algorithm>

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

Alignment Align(const Features& features) {
  Alignment out;
  out.expressed_a.assign(features.a.size(), 0.F);
  out.expressed_b.assign(features.b.size(), 0.F);
  for (SentenceId i = 0; i < features.a.size(); ++i) {
    SentenceId best = 0;
    std::size_t most = 1;
    for (SentenceId j = 0; j < features.b.size(); ++j) {
      const std::size_t count = Explain(features, i, j).size();
      if (count > most && out.expressed_b[j] == 0) {
        most = count;
        best = j;
      }
    }
    if (most > 1) {
      out.beads.push_back({{i}, {best}, 0.5F});
      out.expressed_a[i] = out.expressed_b[best] = 0.5F;
    }
  }
  return out;
}

}  // namespace claimdiff::alignment
