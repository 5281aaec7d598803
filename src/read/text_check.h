// Whether bytes are a text that can be read.
#ifndef CLAIMDIFF_READ_TEXT_CHECK_H_
#define CLAIMDIFF_READ_TEXT_CHECK_H_

#include <optional>
#include <string_view>

#include "claimdiff/result.h"

namespace claimdiff {

// What keeps bytes from being read, each check by itself; nothing if it holds.
// The errors' sources are empty.

// kTooLarge: more than kMaxArticleBytes. The message calls them `what`.
std::optional<Error> CheckSize(std::string_view bytes,
                               std::string_view what = "the text");

// kEncoding: they begin as an image, an archive, an office file does.
std::optional<Error> CheckMagic(std::string_view bytes);

// kEncoding: a NUL, or more control characters than a text of one byte a
// character has.
std::optional<Error> CheckControls(std::string_view bytes);

// kEncoding: the source of a manual page, which man or mandoc makes a text of.
std::optional<Error> CheckRoff(std::string_view text);

// kEncoding: a NUL. kEmpty: nothing but white space.
// REQUIRES: `text` is well-formed UTF-8.
std::optional<Error> CheckText(std::string_view text);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_TEXT_CHECK_H_
