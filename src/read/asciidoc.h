// AsciiDoc -> Document.
#ifndef CLAIMDIFF_READ_ASCIIDOC_H_
#define CLAIMDIFF_READ_ASCIIDOC_H_

#include <string_view>

#include "claimdiff/result.h"
#include "read/document.h"

namespace claimdiff {

// The prose, headings, lists, tables and notes of AsciiDoc as Asciidoctor shows
// them; nothing is included, and both sides of a condition are read. Code,
// pictures' descriptions, bylines and what stands between the comments
// "// claimdiff ignore-start" and "// claimdiff ignore-end" are skipped. The
// title is the document's, else the heading that the file begins with; language
// and date are those of its header. Blocks within blocks are told apart to a
// depth of 16.
// REQUIRES: `source` is well-formed UTF-8. Errors: kTooLarge, of the text, too.
Result<Document> ReadAsciidoc(std::string_view source);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_ASCIIDOC_H_
