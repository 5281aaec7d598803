#include "extract/file_names.h"

#include <vector>

#include "data/data.h"
#include "text/hash_table.h"
#include "text/tokens.h"

namespace claimdiff {

namespace {

struct FileNames {
  text::HashSet any, small, joined, stem, capitals, dot;
  std::vector<std::string_view> dot_endings;

  text::HashSet& Of(std::string_view kind) {
    if (kind == "dot") return dot;
    if (kind == "small") return small;
    if (kind == "joined") return joined;
    if (kind == "stem") return stem;
    return kind == "capitals" ? capitals : any;
  }
};

FileNames Load() {
  FileNames names;
  data::ForEachRow(data::Table("file_extensions"), [&](std::string_view row) {
    const std::string_view kind = data::NextColumn(&row);
    text::HashSet& set = names.Of(kind);
    while (!row.empty()) {
      const std::string_view ending = data::Cut(&row, ' ');
      if (ending.starts_with('*')) {
        names.dot_endings.push_back(ending.substr(1));
      } else {
        set.Insert(text::HashFolded(ending));
      }
    }
  });
  return names;
}

const FileNames& Names() {
  static const auto& names = *new FileNames(Load());
  return names;
}

}  // namespace

bool IsKnownStem(std::uint64_t hash) { return Names().stem.Contains(hash); }

bool IsFileExtension(std::string_view ending, FileStem stem) {
  const std::uint64_t hash = text::HashFolded(ending);
  return Names().any.Contains(hash) ||
         (!stem.capital && Names().small.Contains(hash)) ||
         ((stem.joined || stem.known) && Names().joined.Contains(hash)) ||
         ((stem.joined || stem.capitals) && Names().capitals.Contains(hash));
}

bool IsDotFile(std::string_view name) {
  if (Names().dot.Contains(text::HashFolded(name))) return true;
  for (const std::string_view ending : Names().dot_endings) {
    if (name.size() > ending.size() + 1 && name.ends_with(ending)) return true;
  }
  return false;
}

}  // namespace claimdiff
