// HTML -> Document.
#ifndef CLAIMDIFF_READ_HTML_H_
#define CLAIMDIFF_READ_HTML_H_

#include <string_view>

#include "claimdiff/result.h"
#include "read/document.h"

namespace claimdiff {

// Larger pages are refused: their tree would not fit into a gigabyte.
inline constexpr std::size_t kMaxHtmlBytes = std::size_t{16} << 20;

// The page's main content as blocks, all its other words as skipped parts.
// REQUIRES: `page` is well-formed UTF-8. Errors: kTooLarge.
Result<Document> ReadHtml(std::string_view page);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_HTML_H_
