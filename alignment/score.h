// How much more likely sentence j of B is as the counterpart of sentence i of
// A than as any sentence: evidence from keys and lengths, in nats.
#ifndef CLAIMDIFF_ALIGNMENT_SCORE_H_
#define CLAIMDIFF_ALIGNMENT_SCORE_H_

#include <span>
#include <vector>

#include "alignment/features.h"
#include "alignment/matrix.h"
#include "alignment/parameters.h"

namespace claimdiff::alignment {

// The affinities as seen from B: ascending by B's key, which comes first.
std::vector<Affinity> Mirrored(const std::vector<Affinity>& affinities);

// How a key matches the other article's sentences. All 0 for a key without any
// affinity.
struct Background {
  float best = 0;   // affinity of the best match
  float share = 0;  // smoothed, of the sentences that match as well
};

// By key of `from`; the share is that of the best match.
// REQUIRES: `affinities` ascend, and name the keys of `from` first.
std::vector<Background> Backgrounds(const Side& from, const Side& to,
                                    const std::vector<Affinity>& affinities,
                                    const Parameters& parameters);

// What it says, in nats, that a sentence matches a key with this affinity:
// little, where a much better match is to be had elsewhere.
float HitEvidence(float affinity, Background background,
                  const Parameters& parameters);

// What it says that a sentence does not, where the best one has `affinity`.
float MissEvidence(float affinity, const Parameters& parameters);

// Typed values and known names, not words.
bool IsFact(const Side& side, KeyId key);

// How many keys of one kind match, by pair of sentences; weighted.
struct Matches {
  Matrix hits;                        // of both sentences' keys
  std::vector<float> keys_a, keys_b;  // by sentence: all its keys
};

// Rows are A's sentences, columns B's.
struct KeyScores {
  Matrix nats;  // the keys' evidence
  Matches facts, words;
};

KeyScores ScoreKeys(const Features& features, const Parameters& parameters);

// The keys' evidence alone, for other parameters.
Matrix KeyEvidence(const Features& features, const Parameters& parameters);

// The distinct keys of some sentences, ascending.
std::vector<KeyId> KeysOf(const Side& side,
                          std::span<const SentenceId> sentences);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_SCORE_H_
