// One direction of the hidden Markov model of order.
#ifndef CLAIMDIFF_ALIGNMENT_CHAIN_H_
#define CLAIMDIFF_ALIGNMENT_CHAIN_H_

#include <cstdint>
#include <vector>

#include "alignment/chain_rows.h"
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

// Keeps its memory from pass to pass.
class Chain {
 public:
  // REQUIRES: no empty side; `parameters` outlives this.
  Chain(const Side& rows, const Side& columns, const Parameters& parameters);

  // Fills `posteriors` with P(sentence r expresses sentence c), a row's rest
  // being the chance that it expresses none. Replaces `priors` by what this
  // pass has shown. REQUIRES: `emission` holds likelihood ratios.
  void Run(const Matrix& emission, Priors* priors, Matrix* posteriors);

 private:
  // By memory: the chance of a jump, and of a gap.
  struct WaysOut {
    Moving chances;
    std::vector<float> jump, leave;
  };

  void SetSteps();
  void SetOutside();
  void FindJumpPlaces(const Side& rows, const Side& columns);
  void SetWaysOut();
  const WaysOut& WaysOutOf(std::uint32_t row) const;
  float GoForward();
  void GoBackward(Priors* seen);

  const Parameters& parameters_;
  const std::uint32_t rows_, columns_;
  // Of all lists by memory or column: room for the memories in whole lanes,
  // with zeros behind those that there are.
  const std::uint32_t width_;
  StepChances steps_{};
  // Where jumps start and land. What moved is a paragraph more often than a
  // sentence.
  std::vector<float> jump_rows_;  // factor on the chance, by row reached
  std::vector<float> leaving_;    // factor, by memory that is left
  std::vector<float> landing_;    // chance, by column that is reached
  std::vector<float> outside_;    // by memory: the steps that leave the article

  Priors priors_;              // of this pass
  Matrix emission_;            // of this pass
  Matrix real_;                // chances of columns, by row
  Matrix none_;                // forward chances of gaps, by row and memory
  std::vector<float> jumped_;  // by row: the mass that jumps
  // Of rows that start a paragraph, and of others.
  WaysOut at_start_, inside_;
  // By memory, for the row at hand: the chance of where the rows before, or
  // those behind, have led. The latter with any numbers behind the memories.
  std::vector<float> here_, behind_;
  // Room for a row, with zeros on both sides as far as the steps reach.
  std::vector<float> stepping_;  // by memory + kStepsAhead: the mass that steps
  std::vector<float> weighted_;  // by column + kStepsBack + 1
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_CHAIN_H_
