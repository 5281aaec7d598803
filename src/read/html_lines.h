// The lines of a page: what stands between two breaks of its layout.
#ifndef CLAIMDIFF_READ_HTML_LINES_H_
#define CLAIMDIFF_READ_HTML_LINES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "claimdiff/article.h"
#include "read/html_tree.h"

namespace claimdiff {

// A paragraph, a heading, a row of a table, ... with white space reduced as a
// browser does. Never empty.
struct HtmlLine {
  std::string text;
  std::vector<Origin::Piece> pieces;  // text_begin counts from the line's start
  std::uint32_t begin = 0, end = 0;   // in the page
  std::uint32_t container = 0;        // the innermost block around it, a node
  ClaimKind kind = ClaimKind::kBody;
  std::uint8_t level = kLowestLevel;  // of a title or a heading
  bool preformatted = false;          // in <pre>
  bool stands_out = false;            // all of it is bold or large
  std::uint32_t cells = 0;            // columns on a terminal, roughly
  std::uint32_t link_cells = 0;       // of them, those that lead elsewhere
  std::vector<Span> code;             // inline code, from the line's start
};

// All lines that the page shows or hides, ascending by place in the page and
// apart from each other. The first is of the <title>, if there is one.
std::vector<HtmlLine> ReadHtmlLines(const HtmlTree& tree);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_HTML_LINES_H_
