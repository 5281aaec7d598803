// Why two sentences were aligned: the keys that speak for it.
#ifndef CLAIMDIFF_ALIGNMENT_EXPLAIN_H_
#define CLAIMDIFF_ALIGNMENT_EXPLAIN_H_

#include <cstdint>
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

// REQUIRES: `matches` outlives the explainer. It remembers what it was asked
// last, so it is not for several threads.
class Explainer {
 public:
  explicit Explainer(const PairMatches& matches,
                     const Parameters& parameters = {})
      : parameters_(parameters),
        matches_(matches),
        asked_in_(matches.b.side->classes.size(), 0) {}

  // The keys that speak for matching the sentences `a` with the sentences `b`,
  // strongest first, each key at most once.
  std::vector<Contribution> Explain(std::span<const SentenceId> a,
                                    std::span<const SentenceId> b);

 private:
  std::vector<Contribution> Meetings(std::span<const KeyId> keys_a,
                                     std::span<const KeyId> keys_b);
  void AddInherited(const SideMatches& from, std::span<const KeyId> heirs,
                    std::span<const KeyId> others,
                    std::span<const KeyId> other_heirs, bool swapped,
                    std::vector<Contribution>* found) const;

  const Parameters parameters_;
  const PairMatches& matches_;
  std::vector<KeyId> room_a_, room_b_;   // for keys of several sentences
  std::vector<std::uint32_t> asked_in_;  // by B's key: the last question
  std::uint32_t question_ = 0;           // how many there were
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_EXPLAIN_H_
