// A file's content, changed at one stroke.
#ifndef CLAIMDIFF_SYSTEM_REPLACE_FILE_H_
#define CLAIMDIFF_SYSTEM_REPLACE_FILE_H_

#include <filesystem>
#include <optional>
#include <string_view>

#include "claimdiff/result.h"

namespace claimdiff {

// Makes `bytes` the content of the regular file `path`, which need not exist.
// Whoever has the old file open or mapped keeps it as it was, and so does
// everybody if this fails. Links, permissions and, where that is allowed, the
// owner stay as they are. Errors: kIo.
std::optional<Error> ReplaceFile(const std::filesystem::path& path,
                                 std::string_view bytes);

}  // namespace claimdiff

#endif  // CLAIMDIFF_SYSTEM_REPLACE_FILE_H_
