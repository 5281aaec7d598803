// What names of files end in: src/data/file_extensions.tsv.
#ifndef CLAIMDIFF_EXTRACT_FILE_NAMES_H_
#define CLAIMDIFF_EXTRACT_FILE_NAMES_H_

#include <string_view>

namespace claimdiff {

// Whether a file may be known by that ending, in small letters and without its
// point. `capital`: its name begins with a capital.
bool IsFileExtension(std::string_view ending, bool capital);

// "gitignore", "npmrc": what follows the point of a name that begins with one.
bool IsDotFile(std::string_view name);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_FILE_NAMES_H_
