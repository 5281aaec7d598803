// What differs in the code of two articles, whatever their languages.
#ifndef CLAIMDIFF_CODE_COMPARE_CODE_H_
#define CLAIMDIFF_CODE_COMPARE_CODE_H_

#include <vector>

#include "claimdiff/report.h"

namespace claimdiff::code {

// Compares the blocks of code of `report`'s articles, line by line by their
// terms (code_lines.h). A line that stands elsewhere in the other article's
// code, or in its sentences as inline code, is not missing there. Lines whose
// words alone differ, by words that the articles use in their sentences, are
// taken for translated. REQUIRES: the report's alignments are set. Nothing if
// one of the two is plain text, which does not tell code apart.
std::vector<CodeDifference> CompareCode(const Report& report);

// Ascending by A's block; those that only B has come last.
void SortCode(std::vector<CodeDifference>* differences);

}  // namespace claimdiff::code

#endif  // CLAIMDIFF_CODE_COMPARE_CODE_H_
