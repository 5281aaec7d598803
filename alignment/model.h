// Which sentence of the other side each sentence expresses, if any.
#ifndef CLAIMDIFF_ALIGNMENT_MODEL_H_
#define CLAIMDIFF_ALIGNMENT_MODEL_H_

#include <vector>

#include "alignment/cells.h"
#include "alignment/chain.h"
#include "alignment/closeness.h"
#include "alignment/coverage.h"
#include "alignment/features.h"
#include "alignment/lengths.h"
#include "alignment/links.h"
#include "alignment/matches.h"
#include "alignment/matrix.h"
#include "alignment/parameters.h"
#include "alignment/places.h"

namespace claimdiff::alignment {

struct Posteriors {
  // What is believed before anything is learnt; no matrix is set.
  Posteriors(const PairCells& of, const Parameters& parameters);

  MatchView matches;
  Matrix a_to_b;  // rows A
  Matrix b_to_a;  // rows B
  Matrix both;    // rows A: the geometric mean
  Links links;    // of `both`
  Priors priors_a, priors_b;
  float closeness = 1;  // see closeness.h
  int passes = 0;       // made so far
  Matrix keys;          // rows A: the keys' evidence, in nats
  LengthModel lengths;
  CoverageModel coverage;
  PlaceModel places;
};

// REQUIRES: neither side is empty; what `matches` shows and `parameters`
// outlive the result.
Posteriors Infer(const MatchView& matches, const Parameters& parameters);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_MODEL_H_
