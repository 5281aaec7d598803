// An article together with its tokens, so that its text is scanned once.
//
// Inside the program only: the public headers know no tokens.
#ifndef CLAIMDIFF_SCANNED_H_
#define CLAIMDIFF_SCANNED_H_

#include "claimdiff/claimdiff.h"
#include "text/tokens.h"

namespace claimdiff {

struct Scanned {
  Article article;
  text::Tokens tokens;  // of article.text
};

// As Analyse and Compare.
Result<Scanned> Scan(ArticleInput input);
Report Compare(Scanned a, Scanned b, const Lexicons& lexicons);

}  // namespace claimdiff

#endif  // CLAIMDIFF_SCANNED_H_
