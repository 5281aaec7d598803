// The first stage: bytes -> Article with text, blocks, title, language, date.
#ifndef CLAIMDIFF_READ_READ_H_
#define CLAIMDIFF_READ_READ_H_

#include "claimdiff/claimdiff.h"

namespace claimdiff {

// Fills every member of the article but claims. Lines that are no part of the
// article's own prose go to `skipped`, all others into blocks.
Result<Article> Read(ArticleInput input);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_READ_H_
