// What names of files end in: src/data/file_extensions.tsv.
#ifndef CLAIMDIFF_EXTRACT_FILE_NAMES_H_
#define CLAIMDIFF_EXTRACT_FILE_NAMES_H_

#include <cstdint>
#include <string_view>

namespace claimdiff {

// What stands before the point of a file's ending.
struct FileStem {
  bool capital = false;   // begins with a capital
  bool capitals = false;  // has nothing else: "README"
  bool joined = false;    // of parts, or nothing: "src/main", "to_c"
  bool known = false;     // IsKnownStem
};

// "main", "install": what programs call their files, by text::HashFolded.
bool IsKnownStem(std::uint64_t hash);

// Whether a file may be known by that ending, in small letters and without its
// point.
bool IsFileExtension(std::string_view ending, FileStem stem);

// "gitignore", "npmrc": what follows the point of a name that begins with one.
bool IsDotFile(std::string_view name);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_FILE_NAMES_H_
