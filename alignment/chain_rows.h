// The loops of the chain over one row of its tables. None of them has a branch
// or a call inside, so that compilers turn them into vector instructions.
//
// Rows of chances are by column, or by memory: the column last expressed plus
// one (chain.cc). `width` is the number of memories in whole lanes
// (arithmetic.h): all rows are as long, and have zeros behind their columns or
// memories unless it says otherwise. So no loop has a rest.
#ifndef CLAIMDIFF_ALIGNMENT_CHAIN_ROWS_H_
#define CLAIMDIFF_ALIGNMENT_CHAIN_ROWS_H_

#include <array>
#include <cstddef>

namespace claimdiff::alignment {

inline constexpr int kStepsBack = 3;   // longest step backwards
inline constexpr int kStepsAhead = 8;  // longest step forwards

// The chance of each step, from the longest one backwards on.
using StepChances = std::array<float, kStepsBack + kStepsAhead + 1>;

// What of a row's priors its loops need.
struct Moving {
  float gap = 0;   // the chance to express nothing
  float jump = 0;  // of a jump, before it is known from where
};

// By memory: the chance of a jump and, unless there is one, of a gap. `leaving`
// is a factor on jumps, `outside` the chance of steps that leave the article.
void SetJumps(Moving chances, const float* leaving, const float* outside,
              std::size_t width, float* jump, float* leave);

// Fills `stepping`, by memory, with the mass that steps, and returns the mass
// that jumps.
float Part(Moving chances, const float* here, const float* jump,
           std::size_t width, float* stepping);

// Fills `real` with the chances of the row's columns, not scaled, and returns
// their sum. REQUIRES: there are zeros kStepsAhead before `stepping`, and
// kStepsBack + 1 behind.
float Arrive(const StepChances& steps, const float* stepping, float jumped,
             const float* landing, const float* emission, std::size_t width,
             float* real);

// Fills `none` with the chances of gaps, not scaled, and returns their sum.
float Stay(const float* here, const float* leave, std::size_t width,
           float* none);

// Fills `here` with where the row has led.
void Settle(const float* real, const float* none, float scale,
            std::size_t columns, float* here);

// Makes posteriors, not scaled, of the forward chances in `row`, by what
// follows; returns their sum. `behind` has any numbers behind its own.
float Meet(const float* behind, std::size_t width, float* row);

// The sum of products. `behind` has any numbers behind its own.
float Meeting(const float* none, const float* behind, std::size_t width);

// Multiplies all.
void Scale(float factor, std::size_t width, float* values);

// Fills `weighted` with the chances, by column, of the row and what follows.
// Returns that of landing there. `behind` has any numbers behind its own.
float WeighAhead(const float* emission, const float* behind,
                 const float* landing, std::size_t width, float* weighted);

// Replaces `behind` by the chance of the row and what follows it, by the memory
// before; scaled. What lies behind the memories is anything. REQUIRES:
// `weighted` begins kStepsBack + 1 before the first column, and there are zeros
// on both sides as far as steps reach.
void GoBefore(const StepChances& steps, Moving chances, const float* weighted,
              float landing, const float* jump, const float* leave,
              std::size_t memories, std::size_t width, float* behind);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_CHAIN_ROWS_H_
