// What documentation sites' tools add to Markdown, reduced to CommonMark.
#ifndef CLAIMDIFF_READ_MARKDOWN_DIALECTS_H_
#define CLAIMDIFF_READ_MARKDOWN_DIALECTS_H_

#include <cstdint>

#include "read/markdown_canvas.h"

namespace claimdiff {

// Paints over the canvas from `begin` on: HTML and JSX tags, comments, MDX's
// imports, shortcodes, template tags, attributes, note boxes, tabs, footnotes.
// Code blocks and inline code stay as they are.
void ReduceDialects(std::uint32_t begin, MarkdownCanvas* canvas);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_MARKDOWN_DIALECTS_H_
