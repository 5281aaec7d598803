// What the HTML parser is kept from seeing.
#ifndef CLAIMDIFF_READ_HTML_SCAN_H_
#define CLAIMDIFF_READ_HTML_SCAN_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace claimdiff {

// Elements nested deeper are read as if their tags were not there.
inline constexpr std::size_t kMaxHtmlDepth = 256;
// A tag with more attributes is read as if it was not there.
inline constexpr std::size_t kMaxHtmlAttributes = 256;

// `page` with blanks in the place of what costs a parser of HTML more than
// linear time or holds no text: tags beyond the limits above, and whole <svg>,
// <math> and <template> elements. As long as `page`; every other byte is where
// it was. REQUIRES: `page` is well-formed UTF-8.
std::string BoundHtml(std::string_view page);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_HTML_SCAN_H_
