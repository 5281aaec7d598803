// One direction of the hidden Markov model of order.
#ifndef CLAIMDIFF_ALIGNMENT_CHAIN_H_
#define CLAIMDIFF_ALIGNMENT_CHAIN_H_

#include <vector>

#include "alignment/features.h"
#include "alignment/matrix.h"
#include "alignment/parameters.h"

namespace claimdiff::alignment {

// Chances of moving through the other side; learnt per pair of articles.
struct Priors {
  float gap = 0;   // that a sentence has no counterpart
  float jump = 0;  // that a counterpart lies anywhere, whatever the last was
  // What all sentences together say, in nats, for two articles on one thing.
  float evidence = 0;
};

// Where jumps start and land. What moved is a paragraph more often than a
// sentence.
struct JumpPlaces {
  std::vector<float> rows;     // factor on the chance, by row that is reached
  std::vector<float> leaving;  // factor, by column that is left
  std::vector<float> landing;  // chance, by column that is reached
};

JumpPlaces FindJumpPlaces(const Side& rows, const Side& columns,
                          const Parameters& parameters);

// P(sentence r expresses sentence c), a row's rest being the chance that it
// expresses none. Replaces `priors` by what this pair has shown.
// REQUIRES: no empty side; `emission` holds likelihood ratios.
Matrix Forward(const Matrix& emission, const JumpPlaces& places,
               const Parameters& parameters, Priors* priors);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_CHAIN_H_
