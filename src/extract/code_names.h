// Inline code as names: `maxUnavailable` is the same in every language.
#ifndef CLAIMDIFF_EXTRACT_CODE_NAMES_H_
#define CLAIMDIFF_EXTRACT_CODE_NAMES_H_

#include <vector>

#include "claimdiff/article.h"

namespace claimdiff {

// Adds an entity "code:..." to *facts for each of article.code that lies in
// one claim, in place of what was found within it. A value that is all of the
// code, or reaches beyond it ("`8` GB"), stays instead.
// REQUIRES: *facts ascend by span; they stay so.
void AddCodeNames(const Article& article, std::vector<Fact>* facts);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_CODE_NAMES_H_
