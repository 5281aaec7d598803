// Where two long texts are cut into pieces that are aligned one by one.
#ifndef CLAIMDIFF_ALIGNMENT_CUTS_H_
#define CLAIMDIFF_ALIGNMENT_CUTS_H_

#include <cstdint>
#include <vector>

#include "alignment/features.h"

namespace claimdiff::alignment {

// Before which sentence of each side a piece begins.
struct Cut {
  SentenceId a = 0;
  SentenceId b = 0;
};

// Cells of the tables of sentence pairs.
struct TableSizes {
  std::uint64_t whole = 0;  // articles with no more stay whole
  std::uint64_t piece = 0;  // about what a piece of others has
};

// Where the pieces begin, ascending, the first {0, 0}, and where the last ends.
std::vector<Cut> FindCuts(const Features& features, const TableSizes& sizes);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_CUTS_H_
