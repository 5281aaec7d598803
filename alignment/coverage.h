// How much of two sentences' keys match, learnt per pair of articles.
#ifndef CLAIMDIFF_ALIGNMENT_COVERAGE_H_
#define CLAIMDIFF_ALIGNMENT_COVERAGE_H_

#include "alignment/matrix.h"
#include "alignment/parameters.h"
#include "alignment/score.h"

namespace claimdiff::alignment {

// Each key of a sentence matches with one chance in its counterpart, and with
// a smaller one in any sentence.
class CoverageModel {
 public:
  CoverageModel(Matches facts, Matches words, const Parameters& parameters);

  // Adds the evidence, in nats, to every cell.
  void AddTo(Matrix* scores) const;

  // Learns the chances from the posteriors of an alignment.
  void Learn(const Matrix& posteriors);

  // The chance that a counterpart has a fact, as learnt.
  float facts_kept() const { return facts_.kept; }

 private:
  struct Class {
    Matches matches;
    float prior = 0;
    float kept = 0;    // in a counterpart
    float chance = 0;  // in any sentence
  };

  void Learn(const Matrix& posteriors, Class* part) const;

  const Parameters& parameters_;
  Class facts_, words_;
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_COVERAGE_H_
