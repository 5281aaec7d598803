#include "code/known_lines.h"

#include <algorithm>
#include <utility>

namespace claimdiff::code {

KnownLines::KnownLines(const Article& article) {
  for (const Span listing : article.listings) {
    for (CodeLine& line : ReadCodeLines(article.text, listing, &terms_)) {
      lines_.insert(std::move(line.terms));
    }
  }
}

bool KnownLines::Hold(const Article& other, Span line) {
  const std::vector<CodeLine> read = ReadCodeLines(other.text, line, &terms_);
  return std::ranges::all_of(
      read, [&](const CodeLine& x) { return lines_.contains(x.terms); });
}

}  // namespace claimdiff::code
