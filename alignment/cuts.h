// Where two long texts are cut into pieces that are aligned one by one.
#ifndef CLAIMDIFF_ALIGNMENT_CUTS_H_
#define CLAIMDIFF_ALIGNMENT_CUTS_H_

#include <vector>

#include "alignment/features.h"

namespace claimdiff::alignment {

// Before which sentence of each side a piece begins.
struct Cut {
  SentenceId a = 0;
  SentenceId b = 0;
};

// As few pieces as their tables of sentence pairs have room in about
// `most_cells`: their beginnings, ascending, the first {0, 0}, and the end.
std::vector<Cut> FindCuts(const Features& features, std::uint64_t most_cells);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_CUTS_H_
