// reStructuredText -> Document.
#ifndef CLAIMDIFF_READ_RST_H_
#define CLAIMDIFF_READ_RST_H_

#include <string_view>

#include "claimdiff/result.h"
#include "read/document.h"

namespace claimdiff {

// The prose, headings, lists, tables and notes of reStructuredText as docutils
// and Sphinx show them. Code is skipped, and so is what stands between the
// comments ".. claimdiff ignore-start" and ".. claimdiff ignore-end". The title
// is the first heading of the first style.
// REQUIRES: `source` is well-formed UTF-8. Errors: kTooLarge.
Result<Document> ReadRst(std::string_view source);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_RST_H_
