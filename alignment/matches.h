// Which sentences of the other side match each key: the inverted index that
// all evidence goes through. No pair of keys is looked at that has no affinity.
#ifndef CLAIMDIFF_ALIGNMENT_MATCHES_H_
#define CLAIMDIFF_ALIGNMENT_MATCHES_H_

#include <cstdint>
#include <span>
#include <vector>

#include "alignment/features.h"
#include "alignment/parameters.h"

namespace claimdiff::alignment {

// A sentence of the other side that matches a key.
struct Match {
  SentenceId sentence = 0;
  float affinity = 0;  // the best of the key with any key of the sentence
  float share = 0;     // smoothed, of the sentences that match at least as well
};

// How a key matches the other article's sentences. All 0 for a key without any
// match.
struct Background {
  float best = 0;   // affinity of the best match
  float share = 0;  // of the sentences that match as well
  // Factor on the chance that a counterpart keeps it: less than 1 where far
  // fewer sentences match the key than hold it.
  float kept = 1;
};

// One side's keys as seen from the other's sentences.
struct SideMatches {
  const Side* side = nullptr;
  std::span<const Affinity> affinities;  // this side's key first; ascending
  // By key, and one more: where its own begin in the lists.
  std::vector<std::uint32_t> first_affinity, first_sentence, first_match;
  std::vector<SentenceId> sentences;    // of this side, that hold the key
  std::vector<Match> matches;           // best first
  std::vector<Background> backgrounds;  // by key

  std::span<const Affinity> AffinitiesOf(KeyId key) const {
    return affinities.subspan(first_affinity[key],
                              first_affinity[key + 1] - first_affinity[key]);
  }
  std::span<const SentenceId> SentencesOf(KeyId key) const {
    return {sentences.data() + first_sentence[key],
            sentences.data() + first_sentence[key + 1]};
  }
  std::span<const Match> MatchesOf(KeyId key) const {
    return {matches.data() + first_match[key],
            matches.data() + first_match[key + 1]};
  }
  const Background& BackgroundOf(KeyId key) const { return backgrounds[key]; }
};

// Two sides as they are compared, in either order.
struct MatchView {
  const SideMatches& a;
  const SideMatches& b;
};

struct PairMatches {
  std::vector<Affinity> mirrored;  // what b.affinities shows
  SideMatches a, b;

  MatchView View() const { return {a, b}; }
  MatchView Swapped() const { return {b, a}; }
};

// REQUIRES: `features` outlives the result.
PairMatches FindMatches(const Features& features,
                        const Parameters& parameters = {});

// The affinities as seen from B: ascending by B's key, which comes first.
// REQUIRES: B has less than `keys` keys.
std::vector<Affinity> Mirrored(const std::vector<Affinity>& affinities,
                               std::size_t keys);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_MATCHES_H_
