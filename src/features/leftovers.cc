// A sentence is left over if most of its words stand in the other article as
// they are: a page that is translated in part, or a quotation. Its words are
// met there, letter by letter, by all sentences that use them in the other
// article; that their true counterparts, which are translated, lack those words
// says nothing.
#include "features/leftovers.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace claimdiff {

namespace {

using alignment::Affinity;
using alignment::IsWord;
using alignment::KeyClass;
using alignment::KeyId;
using alignment::SentenceId;
using alignment::Side;

// The affinity of what is written alike; no translation has as much.
constexpr float kAlike = 0.905F;
// Of a sentence's words: so many at least, and this share of them.
constexpr int kFewestWords = 4;
constexpr float kLeftShare = 0.7F;
// Of the article's sentences; beyond, both are written in one language.
constexpr float kMostLeft = 0.5F;

// By sentence: whether it is left over; none if too many would be. `alike` is
// by key: whether the other article has the word as it is.
std::vector<bool> FindLeft(const Side& side, const std::vector<bool>& alike) {
  std::vector<bool> left(side.size(), false);
  int sentences = 0, found = 0;
  for (SentenceId i = 0; i < side.size(); ++i) {
    int words = 0, same = 0;
    for (const KeyId key : side.KeysOf(i)) {
      if (!IsWord(side.classes[key])) continue;
      ++words;
      same += alike[key] ? 1 : 0;
    }
    if (words < kFewestWords) continue;
    ++sentences;
    left[i] =
        static_cast<float>(same) >= kLeftShare * static_cast<float>(words);
    found += left[i] ? 1 : 0;
  }
  const bool minority =
      static_cast<float>(found) <= kMostLeft * static_cast<float>(sentences);
  if (found == 0 || !minority) left.clear();
  return left;
}

// By key: whether it is in a sentence that is not left over.
std::vector<bool> FindTranslated(const Side& side,
                                 const std::vector<bool>& left) {
  std::vector<bool> translated(side.classes.size(), false);
  for (SentenceId i = 0; i < side.size(); ++i) {
    if (left[i]) continue;
    for (const KeyId key : side.KeysOf(i)) translated[key] = true;
  }
  return translated;
}

// Reclassifies words of `side` that are met in sentences left over only.
// `key_of` and `other_of` give the keys of an affinity.
template <typename KeyOf, typename OtherOf>
void Forgive(const std::vector<Affinity>& affinities, KeyOf key_of,
             OtherOf other_of, const Side& other, Side* side) {
  std::vector<bool> alike(other.classes.size(), false);
  for (const Affinity& pair : affinities) {
    if (pair.value >= kAlike) alike[other_of(pair)] = true;
  }
  const std::vector<bool> left = FindLeft(other, alike);
  if (left.empty()) return;
  const std::vector<bool> translated = FindTranslated(other, left);
  std::vector<bool> met(side->classes.size(), false);
  std::vector<bool> met_translated(side->classes.size(), false);
  for (const Affinity& pair : affinities) {
    met[key_of(pair)] = true;
    if (translated[other_of(pair)]) met_translated[key_of(pair)] = true;
  }
  for (KeyId key = 0; key < side->classes.size(); ++key) {
    if (met[key] && !met_translated[key] && IsWord(side->classes[key])) {
      side->classes[key] = KeyClass::kLeftWord;
    }
  }
}

}  // namespace

void ForgiveLeftovers(alignment::Features* features) {
  const auto of_a = [](const Affinity& pair) { return pair.a; };
  const auto of_b = [](const Affinity& pair) { return pair.b; };
  const std::vector<Affinity>& affinities = features->affinities;
  Forgive(affinities, of_a, of_b, features->b, &features->a);
  Forgive(affinities, of_b, of_a, features->a, &features->b);
}

}  // namespace claimdiff
