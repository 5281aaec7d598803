// Which format a source is in.
#ifndef CLAIMDIFF_READ_FORMAT_H_
#define CLAIMDIFF_READ_FORMAT_H_

#include <optional>
#include <string_view>

#include "claimdiff/article.h"

namespace claimdiff {

// By the names that users give: "text", "html", "markdown", "rst".
std::optional<Format> FormatByName(std::string_view name);

// By the extension of a file name, else by what the text begins with (HTML
// only: any text may be Markdown).
// REQUIRES: `text` is in UTF-8 or another encoding that extends ASCII.
Format FindFormat(std::string_view file, std::string_view text);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_FORMAT_H_
