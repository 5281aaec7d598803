// What a reader of one article took for the page's, and the other tells.
//
// Whether a line is the article's or the page's ("Related topics", the title
// once more) is decided on each article by itself, by words and place, and
// languages differ in how well that goes. Where the other article has lines at
// the same place that nothing answers, the line may be their counterpart: it is
// read after all, and stays if the two are aligned then. Otherwise what both
// say would be reported as told by one alone. An advertisement is not to take a
// sentence's place: the counterpart is a line that ends as none, and both share
// a word, unless it is a heading of links that was left out.
#ifndef CLAIMDIFF_LEFT_OUT_H_
#define CLAIMDIFF_LEFT_OUT_H_

#include <cstddef>
#include <vector>

#include "claimdiff/report.h"

namespace claimdiff {

// Lines of A and of B that are skipped; ascending.
struct LeftOut {
  std::vector<Block> a, b;

  std::size_t size() const { return a.size() + b.size(); }
  bool empty() const { return size() == 0; }
};

// Skipped lines beside which the other article has as many lines that are in
// no alignment, and of which kind these are.
LeftOut FindAnswered(const Report& report);

// Makes blocks of `lines`, and leaves what was segmented to be done again.
// REQUIRES: `lines` are skipped in `article`.
void TakeBack(const std::vector<Block>& lines, Article* article);

// Those of `lines`, which are read in `report`, that are aligned there with
// what was in no alignment in `before`, where they were skipped.
LeftOut AnsweredIn(const Report& report, const LeftOut& lines,
                   const Report& before);

}  // namespace claimdiff

#endif  // CLAIMDIFF_LEFT_OUT_H_
