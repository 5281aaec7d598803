#include "sides.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "code/compare_code.h"

namespace claimdiff {

namespace {

void SwapFacts(Alignment* alignment) {
  std::swap(alignment->a, alignment->b);
  std::swap(alignment->only_a, alignment->only_b);
  for (SharedFact& fact : alignment->shared) std::swap(fact.a, fact.b);
  for (FactConflict& fact : alignment->conflicts) std::swap(fact.a, fact.b);
  std::stable_sort(alignment->conflicts.begin(), alignment->conflicts.end(),
                   [](const FactConflict& x, const FactConflict& y) {
                     return std::tie(x.a.claim, x.a.span) <
                            std::tie(y.a.claim, y.a.span);
                   });
}

}  // namespace

bool ComesBefore(const Article& x, const Article& y) {
  return std::tie(x.language, x.text, x.date.known, x.date.day) <
         std::tie(y.language, y.text, y.date.known, y.date.day);
}

void SwapSides(Report* report) {
  std::swap(report->a, report->b);
  std::swap(report->verdicts_a, report->verdicts_b);
  std::swap(report->only_in_a, report->only_in_b);
  std::swap(report->unclear_in_a, report->unclear_in_b);
  std::swap(report->a_stated_in_b, report->b_stated_in_a);
  Summary& summary = report->summary;
  std::swap(summary.claims_a, summary.claims_b);
  std::swap(summary.only_in_a, summary.only_in_b);
  std::swap(summary.unclear_in_a, summary.unclear_in_b);
  for (CodeDifference& difference : report->code) {
    std::swap(difference.a, difference.b);
  }
  code::SortCode(&report->code);
  for (Alignment& alignment : report->alignments) SwapFacts(&alignment);
  std::stable_sort(report->alignments.begin(), report->alignments.end(),
                   [](const Alignment& x, const Alignment& y) {
                     return x.a.front() < y.a.front();
                   });
}

}  // namespace claimdiff
