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
//
// Each cell is visited in six short loops without a branch or a call, which
// compilers turn into vector instructions.
#include "alignment/chain.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

#include "alignment/arithmetic.h"

namespace claimdiff::alignment {

namespace {

constexpr float kMostJump = 0.9F;

// Sentence i starts a paragraph. Without paragraphs, each does.
bool StartsBlock(const Side& side, std::uint32_t i) {
  return i == 0 || side.blocks.size() != side.size() ||
         side.blocks[i] != side.blocks[i - 1];
}

// Scales to the mean 1.
void Level(std::span<float> values) {
  float sum = 0;
  for (const float value : values) sum += value;
  for (float& value : values) {
    value *= static_cast<float>(values.size()) / sum;
  }
}

float Blend(float prior, float strength, float observed, float count) {
  return (prior * strength + observed * count) / (strength + count);
}

}  // namespace

Chain::Chain(const Side& rows, const Side& columns,
             const Parameters& parameters)
    : parameters_(parameters),
      rows_(rows.size()),
      columns_(columns.size()),
      outside_(columns_ + 1, 0.F),
      none_(rows_, columns_ + 1),
      jumped_(rows_, 0.F),
      jump_(columns_ + 1),
      leave_(columns_ + 1),
      here_(columns_ + 1),
      behind_(columns_ + 1),
      stepping_(columns_ + 1 + kBack + kAhead, 0.F),
      weighted_(columns_ + 1 + kBack + kAhead, 0.F) {
  SetSteps();
  SetOutside();
  FindJumpPlaces(rows, columns);
}

void Chain::SetSteps() {
  for (int d = -kBack; d <= kAhead; ++d) {
    float& step = steps_[static_cast<std::size_t>(d + kBack)];
    if (d < 0) {
      step = parameters_.step_back / static_cast<float>(-d);
    } else if (d == 0) {
      step = parameters_.step_same;
    } else {
      step = parameters_.step_forward *
             std::pow(parameters_.step_decay, static_cast<float>(d - 1));
    }
  }
  float sum = 0;
  for (const float step : steps_) sum += step;
  for (float& step : steps_) step /= sum;
}

void Chain::SetOutside() {
  const auto columns = static_cast<int>(columns_);
  for (int m = 0; m <= columns; ++m) {
    for (int d = -kBack; d <= kAhead; ++d) {
      if (m + d < 1 || m + d > columns) {
        outside_[static_cast<std::size_t>(m)] +=
            steps_[static_cast<std::size_t>(d + kBack)];
      }
    }
  }
}

void Chain::FindJumpPlaces(const Side& rows, const Side& columns) {
  const float inside = parameters_.jump_inside;
  for (std::uint32_t r = 0; r < rows_; ++r) {
    jump_rows_.push_back(StartsBlock(rows, r) ? 1.F : inside);
  }
  leaving_.push_back(1.F);
  for (std::uint32_t c = 0; c < columns_; ++c) {
    const bool last = c + 1 == columns_ || StartsBlock(columns, c + 1);
    leaving_.push_back(last ? 1.F : inside);
    landing_.push_back(StartsBlock(columns, c) ? 1.F : inside);
  }
  Level(jump_rows_);
  Level(std::span(leaving_).subspan(1));  // to have begun is no place to leave
  Level(landing_);
  for (float& chance : landing_) chance /= static_cast<float>(columns_);
}

void Chain::Run(const Matrix& emission, Priors* priors, Matrix* posteriors) {
  priors_ = *priors;
  Priors seen;
  posteriors->Resize(rows_, columns_);
  seen.evidence = GoForward(emission, posteriors);
  GoBackward(emission, posteriors, &seen);
  const auto n = static_cast<float>(rows_);
  priors->gap = Blend(parameters_.gap, parameters_.gap_strength, seen.gap, n);
  priors->jump = Blend(parameters_.jump, parameters_.jump_strength, seen.jump,
                       n * (1 - seen.gap));
  priors->evidence = seen.evidence;
}

// The chances of jumps and gaps, by memory, for this row.
void Chain::SetJumps(std::uint32_t row) {
  const float jump = priors_.jump * jump_rows_[row];
  const float gap = priors_.gap;
  const float real = 1 - gap;
  for (std::size_t m = 0; m <= columns_; ++m) {
    jump_[m] = std::min(jump * leaving_[m], kMostJump);
    leave_[m] = gap + real * (1 - jump_[m]) * outside_[m];
  }
}

// Fills `real` with the chances of the row's columns, not scaled, and jumped_,
// from the chances of the memory before the row.
void Chain::Arrive(std::uint32_t row, const float* emission, float* real) {
  const float moving = 1 - priors_.gap;
  float* stepping = stepping_.data() + kAhead;
  for (std::size_t m = 0; m <= columns_; ++m) {
    stepping[m] = moving * here_[m] * (1 - jump_[m]);
  }
  const float jumped = moving * Dot(here_.data(), jump_.data(), here_.size());
  jumped_[row] = jumped;
  // Column c is reached from memory c + 1 - d.
  const float* from = stepping + 1 + kBack;
  for (std::size_t c = 0; c < columns_; ++c) {
    float sum = jumped * landing_[c];
    for (std::size_t k = 0; k < steps_.size(); ++k) {
      sum += steps_[k] * *(from + c - k);
    }
    real[c] = sum * emission[c];
  }
}

// Sets here_ to where the row has led.
void Chain::Settle(const float* real, const float* none, float scale) {
  here_[0] = none[0] * scale;
  for (std::size_t c = 0; c < columns_; ++c) {
    here_[c + 1] = (none[c + 1] + real[c]) * scale;
  }
}

// Returns the log of what the rows' scales take away: how much more likely the
// rows are by this chain than by chance.
float Chain::GoForward(const Matrix& emission, Matrix* real) {
  double evidence = 0;
  std::fill(here_.begin(), here_.end(), 0.F);
  here_[0] = 1.F;
  for (std::uint32_t r = 0; r < rows_; ++r) {
    SetJumps(r);
    Arrive(r, emission.Row(r), real->Row(r));
    float* none = none_.Row(r);
    for (std::size_t m = 0; m <= columns_; ++m) none[m] = here_[m] * leave_[m];
    const float total =
        Sum(real->Row(r), columns_) + Sum(none, std::size_t{columns_} + 1);
    Settle(real->Row(r), none, 1 / total);
    evidence += static_cast<double>(std::log(total));
  }
  return static_cast<float>(evidence);
}

// Makes posteriors of the forward chances in `real`. Before a row, behind_ is
// the chance, by memory, of what follows it.
void Chain::GoBackward(const Matrix& emission, Matrix* real, Priors* seen) {
  std::fill(behind_.begin(), behind_.end(), 1.F);
  double gaps = 0, jumps = 0;
  for (std::uint32_t r = rows_; r-- > 0;) {
    float* row = real->Row(r);
    const float* behind = behind_.data() + 1;
    for (std::size_t c = 0; c < columns_; ++c) row[c] *= behind[c];
    const float links = Sum(row, columns_);
    const float gap = Dot(none_.Row(r), behind_.data(), behind_.size());
    const float scale = 1 / (links + gap);
    for (std::size_t c = 0; c < columns_; ++c) row[c] *= scale;
    const float landing = WeighAhead(emission.Row(r));
    gaps += static_cast<double>(gap * scale);
    jumps += static_cast<double>(jumped_[r] * landing * scale);
    SetJumps(r);
    GoBefore(landing);
  }
  const auto rows = static_cast<double>(rows_);
  seen->gap = static_cast<float>(gaps / rows);
  seen->jump = static_cast<float>(rows > gaps ? jumps / (rows - gaps) : 0);
}

// Fills weighted_ with the chances, by column of the row, of the row and what
// follows. Returns that of landing there.
float Chain::WeighAhead(const float* emission) {
  float* weighted = weighted_.data() + kBack + 1;
  const float* behind = behind_.data() + 1;
  for (std::size_t c = 0; c < columns_; ++c) {
    weighted[c] = emission[c] * behind[c];
  }
  return Dot(landing_.data(), weighted, columns_);
}

// Replaces behind_ by the chance of the row and what follows it, by the memory
// before; scaled.
void Chain::GoBefore(float landing) {
  const float moving = 1 - priors_.gap;
  for (std::size_t m = 0; m <= columns_; ++m) {
    // Memory m steps to column m - 1 + d.
    const float* to = weighted_.data() + m;
    float stepping = 0;
    for (std::size_t k = 0; k < steps_.size(); ++k) {
      stepping += steps_[k] * to[k];
    }
    behind_[m] = leave_[m] * behind_[m] +
                 moving * (jump_[m] * landing + (1 - jump_[m]) * stepping);
  }
  const float scale = 1 / Sum(behind_.data(), behind_.size());
  for (float& value : behind_) value *= scale;
}

}  // namespace claimdiff::alignment
