// The third stage: claims -> facts, by language-neutral key (FACTS.md).
#ifndef CLAIMDIFF_EXTRACT_EXTRACT_H_
#define CLAIMDIFF_EXTRACT_EXTRACT_H_

#include "claimdiff/article.h"
#include "text/tokens.h"

namespace claimdiff {

// Fills the facts of every claim. Facts of a claim ascend by span and do not
// overlap, except entities with several readings, which share a span.
// REQUIRES: `tokens` are those of article->text.
void Extract(const text::Tokens& tokens, Article* article);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_EXTRACT_H_
