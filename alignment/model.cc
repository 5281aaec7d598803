#include "alignment/model.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "alignment/lengths.h"
#include "alignment/score.h"

namespace claimdiff::alignment {

Posteriors Infer(const Features& features, const Parameters& parameters) {
  KeyScores keys = ScoreKeys(features, parameters);
  Posteriors out{
      {},
      {},
      {},
      {},
      {},
      std::move(keys.nats),
      LengthModel(features, parameters),
      CoverageModel(std::move(keys.facts), std::move(keys.words), parameters)};
  out.priors_a = out.priors_b = {parameters.gap, parameters.jump};
  const JumpPlaces places_a =
      FindJumpPlaces(features.a, features.b, parameters);
  const JumpPlaces places_b =
      FindJumpPlaces(features.b, features.a, parameters);
  Matrix emission;
  for (int round = 0; round < parameters.rounds; ++round) {
    emission = out.keys;
    out.lengths.AddTo(&emission);
    out.coverage.AddTo(&emission);
    const float limit = parameters.score_limit;
    for (float& cell : emission.cells) {
      cell = std::exp(std::clamp(cell, -limit, limit));
    }
    out.a_to_b = Forward(emission, places_a, parameters, &out.priors_a);
    out.b_to_a =
        Forward(emission.Transposed(), places_b, parameters, &out.priors_b);
    out.both = Matrix(emission.rows, emission.columns);
    for (SentenceId i = 0; i < out.both.rows; ++i) {
      for (SentenceId j = 0; j < out.both.columns; ++j) {
        out.both.At(i, j) =
            std::sqrt(out.a_to_b.At(i, j) * out.b_to_a.At(j, i));
      }
    }
    out.lengths.Learn(out.both);
    out.coverage.Learn(out.both);
  }
  return out;
}

}  // namespace claimdiff::alignment
