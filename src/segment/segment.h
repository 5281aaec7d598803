// The second stage: blocks -> claims, one a sentence.
#ifndef CLAIMDIFF_SEGMENT_SEGMENT_H_
#define CLAIMDIFF_SEGMENT_SEGMENT_H_

#include "claimdiff/article.h"
#include "text/tokens.h"

namespace claimdiff {

// Fills article->claims from its blocks; what holds no letter and no digit
// goes to `skipped` instead.
// REQUIRES: `tokens` are those of article->text.
void Segment(const text::Tokens& tokens, Article* article);

}  // namespace claimdiff

#endif  // CLAIMDIFF_SEGMENT_SEGMENT_H_
