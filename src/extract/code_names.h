// Inline code: names that are the same in every language.
#ifndef CLAIMDIFF_EXTRACT_CODE_NAMES_H_
#define CLAIMDIFF_EXTRACT_CODE_NAMES_H_

#include <vector>

#include "claimdiff/article.h"

namespace claimdiff {

// Adds an entity "code:<as written>" for each span of article.code, in the
// place of what `facts` have found within it. REQUIRES: `facts` ascend by span.
void AddCodeNames(const Article& article, std::vector<Fact>* facts);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_CODE_NAMES_H_
