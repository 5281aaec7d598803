// Which format a source is in.
#ifndef CLAIMDIFF_READ_FORMAT_H_
#define CLAIMDIFF_READ_FORMAT_H_

#include <optional>
#include <string>
#include <string_view>

#include "claimdiff/article.h"

namespace claimdiff {

// By the names that users give: "text", "html", "markdown" ...
std::optional<Format> FormatByName(std::string_view name);

// These names, with `between` between them.
std::string FormatNames(std::string_view between = ", ");

// The ending of a file name that says what the file's format is, with its
// point and as it is written ("README.MD" gives ".MD"); empty if it has none.
std::string_view FormatExtension(std::string_view file);

// By the extension of a file name, else by what the text begins with (HTML
// only: any text may be Markdown).
// REQUIRES: `text` is in UTF-8 or another encoding that extends ASCII.
Format FindFormat(std::string_view file, std::string_view text);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_FORMAT_H_
