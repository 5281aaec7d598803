// How well two sentences' lengths fit, learnt per pair of articles.
#ifndef CLAIMDIFF_ALIGNMENT_LENGTHS_H_
#define CLAIMDIFF_ALIGNMENT_LENGTHS_H_

#include <span>
#include <vector>

#include "alignment/features.h"
#include "alignment/links.h"
#include "alignment/matrix.h"
#include "alignment/parameters.h"

namespace claimdiff::alignment {

// The log ratio of the lengths of matched sentences is taken as normal.
class LengthModel {
 public:
  LengthModel(const Side& a, const Side& b, const Parameters& parameters);

  // Adds the evidence of lengths, in nats, to every cell (rows A, columns B).
  void AddTo(Matrix* scores) const;

  // What lengths say, in nats, of `a` together as the counterpart of `b`
  // together, up to a constant.
  float FitOf(std::span<const SentenceId> a,
              std::span<const SentenceId> b) const;

  // The nats by which the lengths of two sentences fit worse than if B's were
  // what A's lets expect; not negative.
  float Misfit(SentenceId a, SentenceId b) const;

  // Learns mean and deviation from the posteriors of a first alignment.
  void Learn(const Links& links);

  // Of the log ratio of two long sentences' lengths, as learnt.
  float deviation() const;

 private:
  float Variance(float inverse_length) const;
  float Fit(float log_a, float log_b) const;

  const Parameters& parameters_;
  std::vector<float> a_, b_;  // log lengths
  std::vector<float> inverse_a_, inverse_b_;
  std::vector<float> rarity_a_, rarity_b_;  // -log density among its own side
  float shift_ = 0;     // mean of log(length of B / length of A)
  float variance_ = 0;  // of it, for long sentences
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_LENGTHS_H_
