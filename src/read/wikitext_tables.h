// The cells of tables in wikitext.
#ifndef CLAIMDIFF_READ_WIKITEXT_TABLES_H_
#define CLAIMDIFF_READ_WIKITEXT_TABLES_H_

#include <string_view>
#include <vector>

#include "read/wikitext_pairs.h"

namespace claimdiff {

// What a cell or a caption shows: without "style=x |" before it.
Span WikitextCell(std::string_view source, const WikitextPairs& pairs,
                  Span cell);

// The cells of a line that begins with "|", or "!" of headers; without these.
std::vector<Span> WikitextCells(std::string_view source,
                                const WikitextPairs& pairs, Span line);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_WIKITEXT_TABLES_H_
