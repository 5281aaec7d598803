// Whether bytes are a text that can be read.
#ifndef CLAIMDIFF_READ_TEXT_CHECK_H_
#define CLAIMDIFF_READ_TEXT_CHECK_H_

#include <optional>
#include <string_view>

#include "claimdiff/result.h"

namespace claimdiff {

// What keeps `bytes` from being read: kTooLarge, kEncoding (not a text, or
// not UTF-8; the message says where, and what would help) or kEmpty. The
// error's source is empty; its line is that of the first bad byte, if any.
std::optional<Error> CheckText(std::string_view bytes);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_TEXT_CHECK_H_
