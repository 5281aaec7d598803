// How much of two sentences' keys match, learnt per pair of articles.
#ifndef CLAIMDIFF_ALIGNMENT_COVERAGE_H_
#define CLAIMDIFF_ALIGNMENT_COVERAGE_H_

#include "alignment/links.h"
#include "alignment/matrix.h"
#include "alignment/parameters.h"
#include "alignment/score.h"

namespace claimdiff::alignment {

// Each key of a sentence matches with one chance in its counterpart, and with
// a smaller one in any sentence.
class CoverageModel {
 public:
  CoverageModel(PairHits hits, const Parameters& parameters);

  // Adds the evidence, in nats, to every cell.
  void AddTo(Matrix* scores) const;

  // Learns the chances from the posteriors of an alignment; `links` are theirs.
  void Learn(const Matrix& posteriors, const Links& links);

  // The chance that a counterpart has a fact, as learnt.
  float facts_kept() const { return facts_.kept; }

 private:
  struct Class {
    Hits hits;
    float prior = 0;
    double all_hits = 0, all_keys = 0;  // sums over all pairs of sentences
    float kept = 0;                     // chance in a counterpart
    float chance = 0;                   // in any sentence
  };

  static Class MakeClass(Hits hits, float prior);
  // `hits` and `keys` are what the posteriors expect in counterparts.
  void Learn(double hits, double keys, Class* part) const;

  const Parameters& parameters_;
  Class facts_, words_;
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_COVERAGE_H_
