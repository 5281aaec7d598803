// Which way a text runs.
#ifndef CLAIMDIFF_TEXT_DIRECTION_H_
#define CLAIMDIFF_TEXT_DIRECTION_H_

#include <string_view>

namespace claimdiff::text {

// Whether text in `language` (BCP 47) runs from right to left. Where the tag
// tells nothing ("und"), the first letter of `text` with a direction decides.
// REQUIRES: `text` is well-formed UTF-8.
bool RunsRightToLeft(std::string_view language, std::string_view text);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_DIRECTION_H_
