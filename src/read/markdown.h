// Markdown -> Document.
#ifndef CLAIMDIFF_READ_MARKDOWN_H_
#define CLAIMDIFF_READ_MARKDOWN_H_

#include <string_view>

#include "claimdiff/result.h"
#include "read/document.h"

namespace claimdiff {

// The prose, headings, lists, tables and notes of CommonMark with the tables of
// GitHub, and of what sites add to it (markdown_dialects.h); front matter gives
// title, language and date. Code blocks, pictures' descriptions and what stands
// between "<!-- claimdiff ignore-start -->" and "<!-- claimdiff ignore-end -->"
// are skipped. The title is that of the front matter, else the first heading of
// the first level.
// REQUIRES: `source` is well-formed UTF-8. Errors: kTooLarge.
Result<Document> ReadMarkdown(std::string_view source);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_MARKDOWN_H_
