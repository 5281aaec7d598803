// The cells of tables in AsciiDoc.
#ifndef CLAIMDIFF_READ_ASCIIDOC_TABLES_H_
#define CLAIMDIFF_READ_ASCIIDOC_TABLES_H_

#include <string_view>
#include <vector>

#include "claimdiff/article.h"
#include "read/asciidoc_style.h"

namespace claimdiff {

struct AsciidocCell {
  Span text;       // without white space around it; may be empty
  char style = 0;  // 'a': blocks, 'l' and 'm': code; 0: none
};

struct AsciidocRow {
  Span source;
  std::vector<AsciidocCell> cells;
};

// The rows of the table that `delimiter` begins and whose lines are `body`. How
// many cells a row has is said by the style, else by the first line.
std::vector<AsciidocRow> ReadAsciidocTable(std::string_view source, Span body,
                                           std::string_view delimiter,
                                           const AsciidocStyle& style);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_ASCIIDOC_TABLES_H_
