// By "Help:Tables" of mediawiki.org.
#include "read/wikitext_tables.h"

#include "read/wikitext_links.h"

namespace claimdiff {

Span WikitextCell(std::string_view source, const WikitextPairs& pairs,
                  Span cell) {
  const std::uint32_t bar = pairs.Find("|", cell);
  const std::string_view before = source.substr(cell.begin, bar - cell.begin);
  // A link is no attribute: what stands before the bar is text, too.
  if (bar < cell.end && before.find("[[") == std::string_view::npos) {
    cell.begin = bar + 1;
  }
  return TrimmedWikitext(source, cell);
}

std::vector<Span> WikitextCells(std::string_view source,
                                const WikitextPairs& pairs, Span line) {
  const bool header = source[line.begin] == '!';
  std::vector<Span> cells;
  Span cell{line.begin + 1, line.end};
  for (Span rest = cell; rest.begin < line.end;) {
    const std::uint32_t at = pairs.Find(header ? "|!" : "|", rest);
    rest.begin = at + 1;
    if (at + 1 >= line.end || source[at + 1] != source[at]) continue;
    cells.push_back(WikitextCell(source, pairs, {cell.begin, at}));
    cell.begin = rest.begin = at + 2;
  }
  cells.push_back(WikitextCell(source, pairs, cell));
  return cells;
}

}  // namespace claimdiff
