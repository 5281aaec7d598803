// How much more likely sentence j of B is as the counterpart of sentence i of
// A than as any sentence: evidence from keys, in nats.
#ifndef CLAIMDIFF_ALIGNMENT_SCORE_H_
#define CLAIMDIFF_ALIGNMENT_SCORE_H_

#include <span>
#include <vector>

#include "alignment/cells.h"
#include "alignment/features.h"
#include "alignment/matches.h"
#include "alignment/matrix.h"
#include "alignment/parameters.h"

namespace claimdiff::alignment {

// What it says, in nats, that a sentence matches a key with this affinity:
// little, where a much better match is to be had elsewhere.
float HitEvidence(KeyClass key, float affinity, Background background,
                  const Parameters& parameters);

// What it says that a sentence does not.
float MissEvidence(KeyClass key, Background background,
                   const Parameters& parameters);

// How many keys of one kind match, by pair of sentences; weighted.
struct Hits {
  Matrix hits;                        // of both sentences' keys
  std::vector<float> keys_a, keys_b;  // by sentence: all its keys
};

struct PairHits {
  Hits facts, words;
};

PairHits CountHits(const PairCells& cells, const Parameters& parameters);

// The evidence of all keys, by parameters that change from pass to pass.
class KeyScorer {
 public:
  // REQUIRES: `cells` outlive this.
  explicit KeyScorer(const PairCells& cells);

  // Fills `nats` with the keys' evidence. Rows are A's sentences, columns B's.
  void Fill(const Parameters& parameters, Matrix* nats);

 private:
  // One direction. Lists are by match, or by key that is met.
  struct Half {
    const HitCells& cells;
    // What a hit and a miss make of the chance.
    std::vector<float> rises, falls;
    std::vector<float> weights;        // of a key's hits
    std::vector<float> gains, misses;  // evidence: hits beyond a miss, misses
    std::vector<float> unmet;          // by key: what it says without a hit
    std::vector<float> base;           // by sentence: the same of its keys
  };

  static Half MakeHalf(const HitCells& cells);
  static void Weigh(const Parameters& parameters, Half* half);
  static void AddGains(const Half& half, Matrix* nats);

  Half a_, b_;
};

// The distinct keys of some sentences, ascending; in `room`, if need be.
std::span<const KeyId> KeysOf(const Side& side,
                              std::span<const SentenceId> sentences,
                              std::vector<KeyId>* room);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_SCORE_H_
