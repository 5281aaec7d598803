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
// Each cell is visited in the short loops of chain_rows.h.
#include "alignment/chain.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>

#include "alignment/arithmetic.h"

namespace claimdiff::alignment {

namespace {

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
      width_(static_cast<std::uint32_t>(InLanes(columns_ + 1))),
      outside_(width_, 0.F),
      emission_(rows_, width_),
      real_(rows_, width_),
      none_(rows_, width_),
      jumped_(rows_, 0.F),
      here_(width_),
      behind_(width_ + 1),
      stepping_(kStepsAhead + width_ + kStepsBack + 1, 0.F),
      weighted_(kStepsBack + width_ + kStepsAhead, 0.F) {
  SetSteps();
  SetOutside();
  FindJumpPlaces(rows, columns);
}

void Chain::SetSteps() {
  for (int d = -kStepsBack; d <= kStepsAhead; ++d) {
    float& step = steps_[static_cast<std::size_t>(d + kStepsBack)];
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
    for (int d = -kStepsBack; d <= kStepsAhead; ++d) {
      if (m + d < 1 || m + d > columns) {
        outside_[static_cast<std::size_t>(m)] +=
            steps_[static_cast<std::size_t>(d + kStepsBack)];
      }
    }
  }
}

void Chain::FindJumpPlaces(const Side& rows, const Side& columns) {
  const float inside = parameters_.jump_inside;
  jump_rows_.resize(rows_);
  for (std::uint32_t r = 0; r < rows_; ++r) {
    jump_rows_[r] = StartsBlock(rows, r) ? 1.F : inside;
  }
  leaving_.resize(std::size_t{columns_} + 1, 1.F);
  landing_.resize(columns_);
  for (std::uint32_t c = 0; c < columns_; ++c) {
    const bool last = c + 1 == columns_ || StartsBlock(columns, c + 1);
    leaving_[c + 1] = last ? 1.F : inside;
    landing_[c] = StartsBlock(columns, c) ? 1.F : inside;
  }
  Level(jump_rows_);
  Level(std::span(leaving_).subspan(1));  // to have begun is no place to leave
  Level(landing_);
  for (float& chance : landing_) chance /= static_cast<float>(columns_);
  leaving_.resize(width_, 0.F);
  landing_.resize(width_, 0.F);
}

void Chain::Run(const Matrix& emission, Priors* priors, Matrix* posteriors) {
  priors_ = *priors;
  SetWaysOut();
  for (std::uint32_t r = 0; r < rows_; ++r) {
    std::copy_n(emission.Row(r), columns_, emission_.Row(r));
  }
  Priors seen;
  seen.evidence = GoForward();
  GoBackward(&seen);
  posteriors->Resize(rows_, columns_);
  for (std::uint32_t r = 0; r < rows_; ++r) {
    std::copy_n(real_.Row(r), columns_, posteriors->Row(r));
  }
  const auto n = static_cast<float>(rows_);
  priors->gap = Blend(parameters_.gap, parameters_.gap_strength, seen.gap, n);
  priors->jump = Blend(parameters_.jump, parameters_.jump_strength, seen.jump,
                       n * (1 - seen.gap));
  priors->evidence = seen.evidence;
}

void Chain::SetWaysOut() {
  const auto [least, most] = std::ranges::minmax(jump_rows_);
  for (const auto& [factor, out] :
       {std::pair(most, &at_start_), std::pair(least, &inside_)}) {
    out->chances = {priors_.gap, priors_.jump * factor};
    out->jump.resize(width_);
    out->leave.resize(width_);
    SetJumps(out->chances, leaving_.data(), outside_.data(), width_,
             out->jump.data(), out->leave.data());
  }
}

// The first row starts a paragraph.
const Chain::WaysOut& Chain::WaysOutOf(std::uint32_t row) const {
  return jump_rows_[row] == jump_rows_.front() ? at_start_ : inside_;
}

// Returns the log of what the rows' scales take away: how much more likely the
// rows are by this chain than by chance.
float Chain::GoForward() {
  double evidence = 0;
  float* const stepping = stepping_.data() + kStepsAhead;
  std::fill(here_.begin(), here_.end(), 0.F);
  here_[0] = 1.F;
  for (std::uint32_t r = 0; r < rows_; ++r) {
    const WaysOut& out = WaysOutOf(r);
    jumped_[r] =
        Part(out.chances, here_.data(), out.jump.data(), width_, stepping);
    const float links = Arrive(steps_, stepping, jumped_[r], landing_.data(),
                               emission_.Row(r), width_, real_.Row(r));
    const float total =
        links + Stay(here_.data(), out.leave.data(), width_, none_.Row(r));
    Settle(real_.Row(r), none_.Row(r), 1 / total, columns_, here_.data());
    evidence += static_cast<double>(std::log(total));
  }
  return static_cast<float>(evidence);
}

// Makes posteriors of the forward chances in real_. Before a row, behind_ is
// the chance, by memory, of what follows it.
void Chain::GoBackward(Priors* seen) {
  const float* const behind = behind_.data() + 1;  // by column
  std::fill(behind_.begin(), behind_.end(), 1.F);
  double gaps = 0, jumps = 0;
  for (std::uint32_t r = rows_; r-- > 0;) {
    const float links = Meet(behind, width_, real_.Row(r));
    const float gap = Meeting(none_.Row(r), behind_.data(), width_);
    const float scale = 1 / (links + gap);
    Scale(scale, width_, real_.Row(r));
    const float landing = WeighAhead(emission_.Row(r), behind, landing_.data(),
                                     width_, weighted_.data() + kStepsBack + 1);
    gaps += static_cast<double>(gap * scale);
    jumps += static_cast<double>(jumped_[r] * landing * scale);
    const WaysOut& out = WaysOutOf(r);
    GoBefore(steps_, out.chances, weighted_.data(), landing, out.jump.data(),
             out.leave.data(), columns_ + 1, width_, behind_.data());
  }
  const auto rows = static_cast<double>(rows_);
  seen->gap = static_cast<float>(gaps / rows);
  seen->jump = static_cast<float>(rows > gaps ? jumps / (rows - gaps) : 0);
}

}  // namespace claimdiff::alignment
