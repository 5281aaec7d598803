// Why two sentences were aligned: the keys that speak for it.
#ifndef CLAIMDIFF_ALIGNMENT_EXPLAIN_H_
#define CLAIMDIFF_ALIGNMENT_EXPLAIN_H_

#include <span>
#include <vector>

#include "alignment/features.h"
#include "alignment/matches.h"
#include "alignment/parameters.h"

namespace claimdiff::alignment {

// One key of A meeting one key of B, as evidence that two sentences match.
struct Contribution {
  KeyId a = 0;
  KeyId b = 0;
  float weight = 0;    // nats; above 0
  float affinity = 0;  // the chance that the two are one thing
  // It is a subject that one of the two does not name; see subjects.h.
  bool inherited = false;
};

// REQUIRES: `matches` outlives the explainer.
class Explainer {
 public:
  explicit Explainer(const PairMatches& matches,
                     const Parameters& parameters = {})
      : parameters_(parameters), matches_(matches) {}

  // The keys that speak for matching the sentences `a` with the sentences `b`,
  // strongest first, each key at most once.
  std::vector<Contribution> Explain(std::span<const SentenceId> a,
                                    std::span<const SentenceId> b) const;

 private:
  void AddInherited(const SideMatches& from, std::span<const KeyId> heirs,
                    std::span<const KeyId> others,
                    std::span<const KeyId> other_heirs, bool swapped,
                    std::vector<Contribution>* found) const;

  const Parameters parameters_;
  const PairMatches& matches_;
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_EXPLAIN_H_
