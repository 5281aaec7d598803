#include "alignment/subjects.h"

#include <algorithm>
#include <span>
#include <vector>

#include "alignment/score.h"

namespace claimdiff::alignment {

namespace {

// A sentence and the key that it inherits.
struct Heir {
  KeyId key = 0;
  SentenceId sentence = 0;
};

// Ascending by key.
std::vector<Heir> HeirsOf(const Side& side) {
  std::vector<Heir> out;
  for (SentenceId i = 0; i < side.subjects.size(); ++i) {
    if (side.subjects[i] != kNoKey) out.push_back({side.subjects[i], i});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Heir& x, const Heir& y) { return x.key < y.key; });
  return out;
}

std::span<const Heir> HeirsOf(KeyId key, const std::vector<Heir>& heirs) {
  const auto less = [](const Heir& x, const Heir& y) { return x.key < y.key; };
  const auto [first, last] =
      std::equal_range(heirs.begin(), heirs.end(), Heir{key, 0}, less);
  return {first, last};
}

// One direction. Calls `add(of this side, of the other, nats)`.
template <typename Add>
void AddHalf(const SideMatches& from, const std::vector<Heir>& heirs,
             const std::vector<Heir>& others, const Parameters& parameters,
             Add add) {
  const float half = parameters.subject / 2;
  for (const Heir& heir : heirs) {
    const KeyClass of = from.side->classes[heir.key];
    const Background background = from.BackgroundOf(heir.key);
    for (const Match& match : from.MatchesOf(heir.key)) {
      const float nats = HitEvidence(
          of, match.affinity, {background.best, match.share, background.kept},
          parameters);
      if (nats > 0) add(heir.sentence, match.sentence, half * nats);
    }
    if (background.best == 0) continue;
    for (const Affinity& pair : from.AffinitiesOf(heir.key)) {
      const float nats = HitEvidence(of, pair.value, background, parameters);
      if (nats <= 0) continue;
      for (const Heir& other : HeirsOf(pair.b, others)) {
        add(heir.sentence, other.sentence, half * nats);
      }
    }
  }
}

}  // namespace

void AddSubjects(const MatchView& matches, const Parameters& parameters,
                 Matrix* nats) {
  if (parameters.subject < kLeastSubject) return;
  const std::vector<Heir> a = HeirsOf(*matches.a.side);
  const std::vector<Heir> b = HeirsOf(*matches.b.side);
  AddHalf(matches.a, a, b, parameters,
          [nats](SentenceId i, SentenceId j, float gain) {
            nats->At(i, j) += gain;
          });
  AddHalf(matches.b, b, a, parameters,
          [nats](SentenceId j, SentenceId i, float gain) {
            nats->At(i, j) += gain;
          });
}

}  // namespace claimdiff::alignment
