// Whether a line of code stands in an article, wherever.
#ifndef CLAIMDIFF_CODE_KNOWN_LINES_H_
#define CLAIMDIFF_CODE_KNOWN_LINES_H_

#include <set>
#include <vector>

#include "claimdiff/article.h"
#include "code/code_lines.h"

namespace claimdiff::code {

class KnownLines {
 public:
  // Of all blocks of code of `article`.
  explicit KnownLines(const Article& article);

  // Whether one of them has the terms of `line`, a line of code of another
  // article or version. True of what has none, a comment.
  bool Hold(const Article& other, Span line);

 private:
  Terms terms_;
  std::set<std::vector<TermId>> lines_;
};

}  // namespace claimdiff::code

#endif  // CLAIMDIFF_CODE_KNOWN_LINES_H_
