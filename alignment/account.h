// What decided one sentence: which sentences of the other side it may say the
// same as, what speaks for each, and what would have changed the outcome.
#ifndef CLAIMDIFF_ALIGNMENT_ACCOUNT_H_
#define CLAIMDIFF_ALIGNMENT_ACCOUNT_H_

#include <cstddef>
#include <vector>

#include "alignment/explain.h"
#include "alignment/features.h"
#include "alignment/parameters.h"

namespace claimdiff::alignment {

// Evidence in nats, as the last pass of the model saw it.
struct Candidate {
  SentenceId sentence = 0;  // of the other side
  float posterior = 0;      // that the two are counterparts, 0..1
  float keys = 0;           // names, values and words
  float lengths = 0;
  float coverage = 0;  // how much of both sentences' keys match
  float rivals = 0;    // other sentences have one of the two (rivals.h)
  float position = 0;  // in the articles, and kinds: title, heading, ...
  // Those keys that match, strongest first. What `keys` has beyond their sum
  // is due to keys that only one of the two sentences has.
  std::vector<Contribution> matches;
  // By how much the evidence would have to change for the posterior to reach
  // Account::link_from, all that was learnt of the pair staying as it is; less
  // than 0 when there is as much to spare.
  float needed = 0;
};

struct Account {
  std::vector<Candidate> candidates;  // the most probable first
  float none = 0;       // that the sentence has no counterpart, seen from it
  float expressed = 0;  // as Alignment::expressed_a and expressed_b
  float link_from = 0;  // least posterior of a link, for this pair
  float gap = 0;        // learnt: that any sentence has no counterpart
  float jump = 0;       // learnt: that the next counterpart is anywhere
  float evidence = 0;   // as Alignment::evidence
  float closeness = 0;  // 0..1: see closeness.h
};

// The pairs of sentences above which nobody has the time for an account.
inline constexpr std::size_t kMostAccounted = std::size_t{4} << 20;

// Of sentence `sentence` of A (`of_a`) or B, with at most `most` candidates.
// REQUIRES: neither side is empty; a.size() * b.size() <= kMostAccounted.
Account AccountOf(const Features& features, bool of_a, SentenceId sentence,
                  std::size_t most, const Parameters& parameters = {});

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_ACCOUNT_H_
