#include "alignment/model.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "alignment/closeness.h"
#include "alignment/lengths.h"
#include "alignment/position.h"
#include "alignment/roles.h"
#include "alignment/score.h"

namespace claimdiff::alignment {

namespace {

// How likely each pair of sentences is as counterparts, as a ratio.
Matrix Emission(const Features& features, const Posteriors& seen,
                const Parameters& parameters) {
  Matrix out = seen.keys;
  seen.lengths.AddTo(&out);
  seen.coverage.AddTo(&out);
  AddPositions(parameters.position_decay, &out);
  AddRoles(features, parameters, &out);
  const float limit = parameters.score_limit;
  for (float& cell : out.cells) {
    cell = std::exp(std::clamp(cell, -limit, limit));
  }
  return out;
}

}  // namespace

Posteriors Infer(const Features& features, const Parameters& parameters) {
  KeyScores keys = ScoreKeys(features, parameters);
  Posteriors out{
      {},
      {},
      {},
      {},
      {},
      1.F,
      std::move(keys.nats),
      LengthModel(features, parameters),
      CoverageModel(std::move(keys.facts), std::move(keys.words), parameters)};
  out.priors_a = out.priors_b = {parameters.gap, parameters.jump};
  const JumpPlaces places_a =
      FindJumpPlaces(features.a, features.b, parameters);
  const JumpPlaces places_b =
      FindJumpPlaces(features.b, features.a, parameters);
  for (int round = 0; round < parameters.rounds; ++round) {
    const Parameters adapted = AdaptedTo(out.closeness, parameters);
    if (round > 0) out.keys = KeyEvidence(features, adapted);
    const Matrix emission = Emission(features, out, adapted);
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
    out.closeness = Closeness(out.lengths.deviation(),
                              out.coverage.facts_kept(), parameters);
  }
  return out;
}

}  // namespace claimdiff::alignment
