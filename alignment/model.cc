#include "alignment/model.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "alignment/arithmetic.h"
#include "alignment/closeness.h"
#include "alignment/lengths.h"
#include "alignment/position.h"
#include "alignment/rivals.h"
#include "alignment/roles.h"
#include "alignment/score.h"
#include "alignment/subjects.h"
#include "alignment/wide.h"

namespace claimdiff::alignment {

namespace {

CLAIMDIFF_WIDE
void Exponentiate(float limit, std::size_t size, float* cells) {
  for (std::size_t k = 0; k < size; ++k) {
    cells[k] = Exp(std::min(std::max(cells[k], -limit), limit));
  }
}

// How likely each pair of sentences is as counterparts, as a ratio.
void SetEmission(const Posteriors& seen, const Parameters& parameters,
                 Matrix* out) {
  *out = seen.keys;
  seen.lengths.AddTo(out);
  seen.coverage.AddTo(out);
  seen.places.AddTo(out);
  AddPositions(parameters.position_decay, out);
  if (seen.passes > 0) {
    AddRivals(seen.both, parameters.rival_weight, out);
  }
  AddRoles(*seen.matches.a.side, *seen.matches.b.side, parameters, out);
  Exponentiate(parameters.score_limit, out->cells.size(), out->cells.data());
}

// Fills `b_to_a` with the geometric mean of both directions. Both have rows A.
CLAIMDIFF_WIDE
void Combine(const float* a_to_b, std::size_t size, float* __restrict b_to_a) {
  for (std::size_t k = 0; k < size; ++k) {
    b_to_a[k] = std::sqrt(a_to_b[k] * b_to_a[k]);
  }
}

// What the last pass has learnt.
Shown ShownBy(const Posteriors& seen) {
  const Priors &a = seen.priors_a, &b = seen.priors_b;
  constexpr float kLeastLinks = 0.5F;
  const float links = std::max(
      Sum(seen.links.rows.data(), seen.links.rows.size()), kLeastLinks);
  return {seen.lengths.deviation(), seen.coverage.facts_kept(),
          (a.evidence + b.evidence) / 2 / links, (a.gap + b.gap) / 2,
          (a.jump + b.jump) / 2};
}

}  // namespace

Posteriors::Posteriors(const PairCells& of, const Parameters& parameters)
    : matches(of.matches),
      priors_a{parameters.gap, parameters.jump},
      priors_b(priors_a),
      lengths(*matches.a.side, *matches.b.side, parameters),
      coverage(CountHits(of, parameters), parameters),
      places(*matches.a.side, *matches.b.side, parameters) {}

Posteriors Infer(const MatchView& matches, const Parameters& parameters) {
  const Side& a = *matches.a.side;
  const Side& b = *matches.b.side;
  const PairCells cells(matches);
  Posteriors out(cells, parameters);
  Chain chain_a(a, b, parameters);
  Chain chain_b(b, a, parameters);
  KeyScorer keys(cells);
  Matrix emission, mirrored;
  for (; out.passes < parameters.rounds; ++out.passes) {
    const bool close = out.closeness >= parameters.surely_close;
    if (close && out.passes >= parameters.close_rounds) break;
    const Parameters adapted = AdaptedTo(out.closeness, parameters);
    keys.Fill(adapted, &out.keys);
    AddSubjects(out.matches, adapted, &out.keys);
    SetEmission(out, adapted, &emission);
    emission.TransposeInto(&mirrored);
    chain_a.Run(emission, &out.priors_a, &out.a_to_b);
    chain_b.Run(mirrored, &out.priors_b, &out.b_to_a);
    out.b_to_a.TransposeInto(&out.both);
    Combine(out.a_to_b.cells.data(), out.both.cells.size(),
            out.both.cells.data());
    out.links = LinksIn(out.both);
    out.lengths.Learn(out.links);
    out.coverage.Learn(out.both, out.links);
    out.places.Learn(out.links);
    out.closeness = ClosenessOf(ShownBy(out), parameters);
  }
  return out;
}

}  // namespace claimdiff::alignment
