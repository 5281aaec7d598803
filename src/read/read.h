// The first stage: bytes -> Article with text, blocks, title, language, date.
#ifndef CLAIMDIFF_READ_READ_H_
#define CLAIMDIFF_READ_READ_H_

#include "claimdiff/claimdiff.h"
#include "text/tokens.h"

namespace claimdiff {

// What was read, and what the next stages would otherwise scan again.
struct ReadText {
  Article article;
  text::Tokens tokens;  // of article.text
};

// Fills every member of the article but claims. Lines that are no part of the
// article's own prose go to `skipped`, all others into blocks.
Result<Article> Read(ArticleInput input);
Result<ReadText> ReadWithTokens(ArticleInput input);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_READ_H_
