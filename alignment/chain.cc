// A hidden Markov model as in HMM word alignment (Vogel, Ney and Tillmann
// 1996): rows are emitted in reading order, the state is the column last
// expressed. "No counterpart" keeps the state (Och and Ney 2003), so a gap does
// not lose the place.
//
// The memory m is the column last expressed plus one, 0 at the start. From m,
// row r
//   - expresses nothing, with the chance gap;
//   - or jumps to column c, with the chance J(m, r) landing(c);
//   - or steps to column m - 1 + d, with the chance of the step d; a step that
//     would leave the article becomes a gap.
#include "alignment/chain.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace claimdiff::alignment {

namespace {

constexpr int kBack = 3;   // longest step backwards
constexpr int kAhead = 8;  // longest step forwards
constexpr float kMostJump = 0.9F;

// Sentence i starts a paragraph. Without paragraphs, each does.
bool StartsBlock(const Side& side, std::uint32_t i) {
  return i == 0 || side.blocks.size() != side.size() ||
         side.blocks[i] != side.blocks[i - 1];
}

// Scales to the mean 1.
void Level(std::vector<float>* values) {
  float sum = 0;
  for (const float value : *values) sum += value;
  for (float& value : *values) {
    value *= static_cast<float>(values->size()) / sum;
  }
}

std::array<float, kBack + kAhead + 1> Steps(const Parameters& parameters) {
  std::array<float, kBack + kAhead + 1> steps{};
  for (int d = -kBack; d <= kAhead; ++d) {
    float& step = steps[static_cast<std::size_t>(d + kBack)];
    if (d < 0) {
      step = parameters.step_back / static_cast<float>(-d);
    } else if (d == 0) {
      step = parameters.step_same;
    } else {
      step = parameters.step_forward *
             std::pow(parameters.step_decay, static_cast<float>(d - 1));
    }
  }
  float sum = 0;
  for (const float step : steps) sum += step;
  for (float& step : steps) step /= sum;
  return steps;
}

class Chain {
 public:
  Chain(const Matrix& emission, const JumpPlaces& places,
        const Parameters& parameters, Priors priors)
      : emission_(emission),
        places_(places),
        priors_(priors),
        steps_(Steps(parameters)),
        columns_(static_cast<int>(emission.columns)),
        real_(emission.rows, emission.columns),
        none_(emission.rows, emission.columns + 1),
        arrive_(emission.rows, emission.columns),
        jumping_(emission.rows, 0.F),
        jump_(emission.columns + 1),
        outside_(emission.columns + 1, 0.F),
        stepping_(emission.columns + 1 + kBack + kAhead, 0.F),
        weighted_(emission.columns + 1 + kBack + kAhead, 0.F) {
    for (int m = 0; m <= columns_; ++m) {
      for (int d = -kBack; d <= kAhead; ++d) {
        if (m + d < 1 || m + d > columns_) {
          outside_[static_cast<std::size_t>(m)] += Step(d);
        }
      }
    }
  }

  Matrix Run(Priors* seen) {
    seen->evidence = GoForward();
    return GoBackward(seen);
  }

 private:
  float Step(int d) const {
    return steps_[static_cast<std::size_t>(d + kBack)];
  }

  // The jumps' chances by memory, for this row.
  void SetJumps(std::uint32_t row) {
    for (std::size_t m = 0; m < jump_.size(); ++m) {
      const float leaving = m == 0 ? 1.F : places_.leaving[m - 1];
      jump_[m] =
          std::min(priors_.jump * places_.rows[row] * leaving, kMostJump);
    }
  }

  float Leave(std::size_t m) const {
    return priors_.gap + (1 - priors_.gap) * (1 - jump_[m]) * outside_[m];
  }

  // Fills arrive_ and jumping_ from the chances of the memory before the row.
  void Arrive(std::uint32_t row, const std::vector<float>& here) {
    float jumping = 0;
    for (std::size_t m = 0; m < here.size(); ++m) {
      const float moving = (1 - priors_.gap) * here[m];
      jumping += moving * jump_[m];
      stepping_[kAhead + m] = moving * (1 - jump_[m]);
    }
    jumping_[row] = jumping;
    float* arrive = arrive_.Row(row);
    const float* landing = places_.landing.data();
    // Column c is reached from memory c + 1 - d.
    const float* from = stepping_.data() + kAhead + 1;
    for (int c = 0; c < columns_; ++c) {
      float sum = jumping * landing[c];
      for (int d = -kBack; d <= kAhead; ++d) sum += Step(d) * from[c - d];
      arrive[c] = sum;
    }
  }

  // Each row is scaled to the sum 1. Returns the log of what the scales take
  // away: how much more likely the rows are by this chain than by chance.
  float GoForward() {
    double evidence = 0;
    std::vector<float> here(jump_.size(), 0.F);
    here[0] = 1.F;
    for (std::uint32_t r = 0; r < emission_.rows; ++r) {
      SetJumps(r);
      Arrive(r, here);
      float* real = real_.Row(r);
      float* none = none_.Row(r);
      float total = 0;
      for (std::size_t c = 0; c < emission_.columns; ++c) {
        real[c] = arrive_.Row(r)[c] * emission_.Row(r)[c];
        total += real[c];
      }
      for (std::size_t m = 0; m < here.size(); ++m) {
        none[m] = here[m] * Leave(m);
        total += none[m];
      }
      for (std::size_t m = 0; m < here.size(); ++m) {
        here[m] = none[m] /= total;
        if (m > 0) here[m] += real[m - 1] /= total;
      }
      evidence += static_cast<double>(std::log(total));
    }
    return static_cast<float>(evidence);
  }

  Matrix GoBackward(Priors* seen) {
    Matrix out(emission_.rows, emission_.columns);
    std::vector<float> beta(jump_.size(), 1.F);
    double gaps = 0, jumps = 0;
    for (std::uint32_t r = emission_.rows; r-- > 0;) {
      gaps += Posterior(r, beta, out.Row(r), &jumps);
      SetJumps(r);
      GoBefore(r, &beta);
    }
    const double rows = emission_.rows;
    seen->gap = static_cast<float>(gaps / rows);
    seen->jump = static_cast<float>(rows > gaps ? jumps / (rows - gaps) : 0);
    return out;
  }

  // Fills a row of the result; returns the chance of a gap, adds that of a
  // jump. `beta` is the chance, by memory, of what follows the row.
  double Posterior(std::uint32_t r, const std::vector<float>& beta, float* out,
                   double* jumps) const {
    double links = 0, gap = 0;
    for (std::size_t c = 0; c < emission_.columns; ++c) {
      out[c] = real_.Row(r)[c] * beta[c + 1];
      links += static_cast<double>(out[c]);
    }
    for (std::size_t m = 0; m < beta.size(); ++m) {
      gap += static_cast<double>(none_.Row(r)[m] * beta[m]);
    }
    const float scale = static_cast<float>(1 / (links + gap));
    for (std::size_t c = 0; c < emission_.columns; ++c) {
      out[c] *= scale;
      const float arrive = arrive_.Row(r)[c];
      if (arrive > 0) {
        *jumps += static_cast<double>(out[c] * jumping_[r] *
                                      places_.landing[c] / arrive);
      }
    }
    return gap / (links + gap);
  }

  // Replaces `beta` by the chance of row r and what follows it, by the memory
  // before; scaled.
  void GoBefore(std::uint32_t r, std::vector<float>* beta) {
    const float* emission = emission_.Row(r);
    float* weighted = weighted_.data() + kBack + 1;
    float landing = 0;
    for (int c = 0; c < columns_; ++c) {
      const auto at = static_cast<std::size_t>(c);
      weighted[c] = emission[c] * (*beta)[at + 1];
      landing += places_.landing[at] * weighted[c];
    }
    float most = 0;
    for (std::size_t m = 0; m < beta->size(); ++m) {
      // Memory m steps to column m - 1 + d.
      const float* to = weighted + static_cast<std::ptrdiff_t>(m) - 1;
      float stepping = 0;
      for (int d = -kBack; d <= kAhead; ++d) stepping += Step(d) * to[d];
      float& value = (*beta)[m];
      value =
          Leave(m) * value +
          (1 - priors_.gap) * (jump_[m] * landing + (1 - jump_[m]) * stepping);
      most = std::max(most, value);
    }
    for (float& value : *beta) value /= most;
  }

  const Matrix& emission_;
  const JumpPlaces& places_;
  const Priors priors_;
  const std::array<float, kBack + kAhead + 1> steps_;
  const int columns_;
  Matrix real_, none_, arrive_;  // forward chances; arrive_ before emission
  std::vector<float> jumping_;   // by row: the mass that jumps
  std::vector<float> jump_;      // by memory, for the row at hand
  std::vector<float> outside_;   // by memory: the steps that leave the article
  // Room for a row, with zeros on both sides as far as the steps reach.
  std::vector<float> stepping_;  // by memory + kAhead: the mass that steps
  std::vector<float> weighted_;  // by column + kBack + 1
};

float Blend(float prior, float strength, float observed, float count) {
  return (prior * strength + observed * count) / (strength + count);
}

}  // namespace

JumpPlaces FindJumpPlaces(const Side& rows, const Side& columns,
                          const Parameters& parameters) {
  JumpPlaces out;
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    out.rows.push_back(StartsBlock(rows, r) ? 1.F : parameters.jump_inside);
  }
  const std::uint32_t size = columns.size();
  for (std::uint32_t c = 0; c < size; ++c) {
    const bool last = c + 1 == size || StartsBlock(columns, c + 1);
    out.leaving.push_back(last ? 1.F : parameters.jump_inside);
    out.landing.push_back(StartsBlock(columns, c) ? 1.F
                                                  : parameters.jump_inside);
  }
  Level(&out.rows);
  Level(&out.leaving);
  Level(&out.landing);
  for (float& chance : out.landing) chance /= static_cast<float>(size);
  return out;
}

Matrix Forward(const Matrix& emission, const JumpPlaces& places,
               const Parameters& parameters, Priors* priors) {
  Priors seen;
  Matrix out = Chain(emission, places, parameters, *priors).Run(&seen);
  const float n = static_cast<float>(emission.rows);
  priors->gap = Blend(parameters.gap, parameters.gap_strength, seen.gap, n);
  priors->jump = Blend(parameters.jump, parameters.jump_strength, seen.jump,
                       n * (1 - seen.gap));
  priors->evidence = seen.evidence;
  return out;
}

}  // namespace claimdiff::alignment
