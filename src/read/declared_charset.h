// The character set that a page says it is in.
#ifndef CLAIMDIFF_READ_DECLARED_CHARSET_H_
#define CLAIMDIFF_READ_DECLARED_CHARSET_H_

#include <string_view>

namespace claimdiff {

// What a <meta> or an XML declaration near the start of a page names, as it is
// written there; empty if nothing does. Only the first kilobytes are looked at.
// `bytes` may be in any encoding that extends ASCII; the view is into them.
std::string_view DeclaredCharset(std::string_view bytes);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_DECLARED_CHARSET_H_
