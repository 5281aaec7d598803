// Markdown -> Document.
#ifndef CLAIMDIFF_READ_MARKDOWN_H_
#define CLAIMDIFF_READ_MARKDOWN_H_

#include <string_view>

#include "claimdiff/result.h"
#include "read/document.h"

namespace claimdiff {

// REQUIRES: `source` is well-formed UTF-8. Errors: kTooLarge, kUsage.
Result<Document> ReadMarkdown(std::string_view source);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_MARKDOWN_H_
