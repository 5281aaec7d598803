// What a table and preformatted text are used for.
#ifndef CLAIMDIFF_READ_HTML_LAYOUT_H_
#define CLAIMDIFF_READ_HTML_LAYOUT_H_

#include <cstdint>

#include "read/html_tree.h"

namespace claimdiff {

// Rows of short cells, two or more in most of them; not a frame for the page.
// REQUIRES: `table` is the node of a <table>.
bool IsDataTable(const HtmlTree& tree, std::uint32_t table);

// Paragraphs of sentences, wrapped by hand; not a listing.
// REQUIRES: `pre` is the node of a <pre>.
bool IsPreformattedProse(const HtmlTree& tree, std::uint32_t pre);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_HTML_LAYOUT_H_
