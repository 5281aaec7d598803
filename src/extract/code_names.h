// Code as names: `maxUnavailable` is the same in every language.
#ifndef CLAIMDIFF_EXTRACT_CODE_NAMES_H_
#define CLAIMDIFF_EXTRACT_CODE_NAMES_H_

#include "claimdiff/article.h"
#include "text/tokens.h"

namespace claimdiff {

// Adds an entity "code:..." to the facts of the claim for each of
// article->code, and for each technical name, that lies in one claim, in place
// of what was found within it. A value that is all of the code, or reaches
// beyond it ("`8` GB"), stays instead.
void AddCodeNames(const text::Tokens& tokens, Article* article);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_CODE_NAMES_H_
