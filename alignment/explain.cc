#include "alignment/explain.h"

#include <algorithm>
#include <utility>

#include "alignment/score.h"
#include "alignment/subjects.h"

namespace claimdiff::alignment {

namespace {

// Strongest first; keeps the first contribution of each key.
void KeepBest(std::vector<Contribution>* found) {
  std::sort(found->begin(), found->end(),
            [](const Contribution& x, const Contribution& y) {
              if (x.weight != y.weight) return x.weight > y.weight;
              return x.a != y.a ? x.a < y.a : x.b < y.b;
            });
  auto kept = found->begin();
  for (const Contribution& next : *found) {
    const bool taken =
        std::any_of(found->begin(), kept, [&next](const Contribution& better) {
          return better.a == next.a || better.b == next.b;
        });
    if (!taken) *kept++ = next;
  }
  found->erase(kept, found->end());
}

bool Has(std::span<const KeyId> keys, KeyId key) {
  return std::binary_search(keys.begin(), keys.end(), key);
}

// Adds to the contribution of the same keys, if there is one.
void AddTo(const Contribution& next, std::vector<Contribution>* found) {
  for (Contribution& old : *found) {
    if (old.a != next.a || old.b != next.b) continue;
    old.weight += next.weight;
    return;
  }
  found->push_back(next);
}

// What the sentences inherit and none of them names, ascending.
std::vector<KeyId> SubjectsOf(const Side& side,
                              std::span<const SentenceId> sentences,
                              std::span<const KeyId> keys) {
  std::vector<KeyId> subjects;
  for (const SentenceId i : sentences) {
    if (i >= side.subjects.size()) continue;
    const KeyId key = side.subjects[i];
    if (key != kNoKey && !Has(keys, key)) subjects.push_back(key);
  }
  std::sort(subjects.begin(), subjects.end());
  subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
  return subjects;
}

}  // namespace

// One direction of what AddSubjects says.
void Explainer::AddInherited(const SideMatches& from,
                             std::span<const KeyId> heirs,
                             std::span<const KeyId> others,
                             std::span<const KeyId> other_heirs, bool swapped,
                             std::vector<Contribution>* found) const {
  if (parameters_.subject < kLeastSubject) return;
  for (const KeyId key : heirs) {
    for (const Affinity& pair : from.AffinitiesOf(key)) {
      const bool both = Has(other_heirs, pair.b);
      if (!both && !Has(others, pair.b)) continue;
      const float nats = parameters_.subject / 2 *
                         HitEvidence(from.side->classes[key], pair.value,
                                     from.BackgroundOf(key), parameters_);
      if (nats <= 0) continue;
      Contribution next{key, pair.b, nats, pair.value, true};
      if (swapped) std::swap(next.a, next.b);
      AddTo(next, found);
    }
  }
}

// The keys of both that speak for the match.
std::vector<Contribution> Explainer::Meetings(std::span<const KeyId> keys_a,
                                              std::span<const KeyId> keys_b) {
  const Side& side_a = *matches_.a.side;
  const Side& side_b = *matches_.b.side;
  ++question_;
  for (const KeyId key : keys_b) asked_in_[key] = question_;
  std::vector<Contribution> found;
  found.reserve(keys_a.size());
  for (const KeyId key : keys_a) {
    for (const Affinity& pair : matches_.a.AffinitiesOf(key)) {
      if (asked_in_[pair.b] != question_) continue;
      const float weight =
          (HitEvidence(side_a.classes[pair.a], pair.value,
                       matches_.a.BackgroundOf(pair.a), parameters_) +
           HitEvidence(side_b.classes[pair.b], pair.value,
                       matches_.b.BackgroundOf(pair.b), parameters_)) /
          2;
      if (weight <= 0) continue;
      found.push_back({pair.a, pair.b, weight, pair.value, false});
    }
  }
  return found;
}

std::vector<Contribution> Explainer::Explain(std::span<const SentenceId> a,
                                             std::span<const SentenceId> b) {
  const Side& side_a = *matches_.a.side;
  const Side& side_b = *matches_.b.side;
  const std::span<const KeyId> keys_a = KeysOf(side_a, a, &room_a_);
  const std::span<const KeyId> keys_b = KeysOf(side_b, b, &room_b_);
  std::vector<Contribution> found = Meetings(keys_a, keys_b);
  const std::vector<KeyId> heirs_a = SubjectsOf(side_a, a, keys_a);
  const std::vector<KeyId> heirs_b = SubjectsOf(side_b, b, keys_b);
  AddInherited(matches_.a, heirs_a, keys_b, heirs_b, false, &found);
  AddInherited(matches_.b, heirs_b, keys_a, heirs_a, true, &found);
  KeepBest(&found);
  return found;
}

}  // namespace claimdiff::alignment
