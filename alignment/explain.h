// Why two sentences were aligned: the keys that speak for it.
#ifndef CLAIMDIFF_ALIGNMENT_EXPLAIN_H_
#define CLAIMDIFF_ALIGNMENT_EXPLAIN_H_

#include <span>
#include <vector>

#include "alignment/features.h"
#include "alignment/parameters.h"
#include "alignment/score.h"

namespace claimdiff::alignment {

// One key of A meeting one key of B, as evidence that two sentences match.
struct Contribution {
  KeyId a = 0;
  KeyId b = 0;
  float weight = 0;    // nats; above 0
  float affinity = 0;  // the chance that the two are one thing
};

// REQUIRES: `features` outlives the explainer.
class Explainer {
 public:
  explicit Explainer(const Features& features,
                     const Parameters& parameters = {});

  // The keys that speak for matching the sentences `a` with the sentences `b`,
  // strongest first, each key at most once.
  std::vector<Contribution> Explain(std::span<const SentenceId> a,
                                    std::span<const SentenceId> b) const;

 private:
  const Features& features_;
  const Parameters parameters_;
  std::vector<std::uint32_t> first_;  // by key of A: its first affinity
  std::vector<Background> backgrounds_a_, backgrounds_b_;  // by key
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_EXPLAIN_H_
