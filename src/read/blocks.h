// Lines -> Article::blocks, skipped and title.
#ifndef CLAIMDIFF_READ_BLOCKS_H_
#define CLAIMDIFF_READ_BLOCKS_H_

#include "claimdiff/article.h"
#include "read/boilerplate.h"

namespace claimdiff {

// Adds a block or a skipped part for every line. A list item's marker is
// skipped (kNoText), so that its number is no fact of the article.
// REQUIRES: `page` is that of article->text.
void BuildBlocks(const PageLines& page, Article* article);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_BLOCKS_H_
