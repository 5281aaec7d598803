#include "alignment/model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "alignment/lengths.h"
#include "alignment/score.h"

namespace claimdiff::alignment {

namespace {

constexpr int kBack = 3;   // longest step backwards
constexpr int kAhead = 8;  // longest step forwards

// The memory of a chain: the last sentence expressed, plus one; 0 at the start.
// "No counterpart" keeps the memory, so a gap does not lose the place.
class Chain {
 public:
  Chain(const Matrix& emission, const Parameters& parameters, Priors priors)
      : emission_(emission), priors_(priors) {
    steps_.fill(0.F);
    for (int d = 2; d <= kAhead; ++d) {
      Step(d) = std::pow(parameters.step_decay, static_cast<float>(d - 1)) *
                parameters.step_forward;
    }
    Step(1) = parameters.step_forward;
    Step(0) = parameters.step_same;
    for (int d = 1; d <= kBack; ++d) {
      Step(-d) = parameters.step_back / static_cast<float>(d);
    }
    float sum = 0;
    for (const float step : steps_) sum += step;
    for (float& step : steps_) step /= sum;
  }

  Matrix Run(Priors* counts) {
    const std::uint32_t rows = emission_.rows;
    const std::uint32_t columns = emission_.columns;
    places_ = columns + 1;
    // alpha_real(r, c), alpha_none(r, m): scaled per row.
    Matrix real(rows, columns), none(rows, places_), arrive(rows, columns);
    std::vector<float> here(places_, 0.F);
    here[0] = 1.F;
    std::vector<float> leave = LeaveShare();
    std::vector<double> jump_part(rows, 0.);
    for (std::uint32_t r = 0; r < rows; ++r) {
      Arrive(here, arrive.Row(r));
      float total = 0;
      for (std::uint32_t c = 0; c < columns; ++c) {
        real.At(r, c) = arrive.At(r, c) * emission_.At(r, c);
        total += real.At(r, c);
      }
      for (std::uint32_t m = 0; m < places_; ++m) {
        none.At(r, m) = here[m] * leave[m];
        total += none.At(r, m);
      }
      float place_total = 0;
      for (std::uint32_t m = 0; m < places_; ++m) place_total += here[m];
      jump_part[r] =
          static_cast<double>((1 - priors_.gap) * priors_.jump * place_total /
                              static_cast<float>(columns));
      const float scale = 1 / total;
      here[0] = none.At(r, 0) *= scale;
      for (std::uint32_t c = 0; c < columns; ++c) {
        real.At(r, c) *= scale;
        none.At(r, c + 1) *= scale;
        here[c + 1] = real.At(r, c) + none.At(r, c + 1);
      }
    }
    // Backward: beta(m) over the memory after row r.
    std::vector<float> beta(places_, 1.F), before(places_), weighted(columns);
    Matrix out(rows, columns);
    double gaps = 0, jumps = 0, links = 0;
    for (std::uint32_t r = rows; r-- > 0;) {
      double sum = 0, null_sum = 0;
      for (std::uint32_t c = 0; c < columns; ++c) {
        out.At(r, c) = real.At(r, c) * beta[c + 1];
        sum += static_cast<double>(out.At(r, c));
      }
      for (std::uint32_t m = 0; m < places_; ++m) {
        null_sum += static_cast<double>(none.At(r, m) * beta[m]);
      }
      const float scale = static_cast<float>(1 / (sum + null_sum));
      for (std::uint32_t c = 0; c < columns; ++c) {
        out.At(r, c) *= scale;
        if (arrive.At(r, c) > 0) {
          jumps += static_cast<double>(out.At(r, c)) * jump_part[r] /
                   static_cast<double>(arrive.At(r, c));
        }
      }
      gaps += null_sum * static_cast<double>(scale);
      links += sum * static_cast<double>(scale);
      if (r == 0) break;
      for (std::uint32_t c = 0; c < columns; ++c) {
        weighted[c] = emission_.At(r, c) * beta[c + 1];
      }
      Before(weighted, beta, leave, &before);
      beta.swap(before);
    }
    counts->gap = static_cast<float>(gaps / rows);
    counts->jump = static_cast<float>(links > 0 ? jumps / links : 0);
    return out;
  }

 private:
  float& Step(int d) { return steps_[static_cast<std::size_t>(d + kBack)]; }
  float StepChance(int d) const {
    return steps_[static_cast<std::size_t>(d + kBack)];
  }

  // By memory: the chance of "no counterpart", which takes the steps that
  // would leave the article.
  std::vector<float> LeaveShare() const {
    std::vector<float> leave(places_);
    const int last = static_cast<int>(places_) - 1;
    for (int m = 0; m <= last; ++m) {
      float outside = 0;
      for (int d = -kBack; d <= kAhead; ++d) {
        if (m + d < 1 || m + d > last) outside += StepChance(d);
      }
      leave[static_cast<std::size_t>(m)] =
          priors_.gap + (1 - priors_.gap) * (1 - priors_.jump) * outside;
    }
    return leave;
  }

  void Arrive(const std::vector<float>& here, float* arrive) const {
    const int columns = static_cast<int>(places_) - 1;
    float total = 0;
    for (const float mass : here) total += mass;
    const float jump =
        (1 - priors_.gap) * priors_.jump * total / static_cast<float>(columns);
    const float step = (1 - priors_.gap) * (1 - priors_.jump);
    std::fill(arrive, arrive + columns, jump);
    for (int d = -kBack; d <= kAhead; ++d) {
      const float chance = step * StepChance(d);
      // memory m goes to column m - 1 + d
      const int from = std::max(0, 1 - d), to = std::min(columns, columns - d);
      for (int m = from; m <= to; ++m) {
        arrive[m - 1 + d] += chance * here[static_cast<std::size_t>(m)];
      }
    }
  }

  void Before(const std::vector<float>& weighted,
              const std::vector<float>& beta, const std::vector<float>& leave,
              std::vector<float>* before) const {
    const int columns = static_cast<int>(places_) - 1;
    float total = 0;
    for (const float mass : weighted) total += mass;
    const float jump =
        (1 - priors_.gap) * priors_.jump * total / static_cast<float>(columns);
    const float step = (1 - priors_.gap) * (1 - priors_.jump);
    for (std::size_t m = 0; m < places_; ++m) {
      (*before)[m] = jump + leave[m] * beta[m];
    }
    for (int d = -kBack; d <= kAhead; ++d) {
      const float chance = step * StepChance(d);
      const int from = std::max(0, 1 - d), to = std::min(columns, columns - d);
      for (int m = from; m <= to; ++m) {
        (*before)[static_cast<std::size_t>(m)] +=
            chance * weighted[static_cast<std::size_t>(m - 1 + d)];
      }
    }
    float most = 0;
    for (const float value : *before) most = std::max(most, value);
    for (float& value : *before) value /= most;
  }

  const Matrix& emission_;
  Priors priors_;
  std::uint32_t places_ = 0;
  std::array<float, kBack + kAhead + 1> steps_{};
};

float Blend(float prior, float strength, float observed, float count) {
  return (prior * strength + observed * count) / (strength + count);
}

}  // namespace

Matrix Forward(const Matrix& emission, const Parameters& parameters,
               Priors* priors) {
  Priors seen;
  Matrix out = Chain(emission, parameters, *priors).Run(&seen);
  const float n = static_cast<float>(emission.rows);
  priors->gap = Blend(parameters.gap, parameters.gap_strength, seen.gap, n);
  priors->jump = Blend(parameters.jump, parameters.jump_strength, seen.jump,
                       n * (1 - seen.gap));
  return out;
}

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
  Matrix emission;
  for (int round = 0; round < parameters.rounds; ++round) {
    emission = out.keys;
    out.lengths.AddTo(&emission);
    out.coverage.AddTo(&emission);
    const float limit = parameters.score_limit;
    for (float& cell : emission.cells) {
      cell = std::exp(std::clamp(cell, -limit, limit));
    }
    out.a_to_b = Forward(emission, parameters, &out.priors_a);
    out.b_to_a = Forward(emission.Transposed(), parameters, &out.priors_b);
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
