// Reading the cells of src/data's tables.
#ifndef CLAIMDIFF_EXTRACT_COLUMNS_H_
#define CLAIMDIFF_EXTRACT_COLUMNS_H_

#include <charconv>
#include <string_view>

namespace claimdiff {

// Calls each(part) for the parts of `list` between `separator`s.
template <typename Each>
void SplitCell(std::string_view list, char separator, Each each) {
  while (!list.empty()) {
    const std::size_t end = list.find(separator);
    each(list.substr(0, end));
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
}

// True if the comma-separated `languages` include `language`; "*" is all.
inline bool CellHasLanguage(std::string_view languages,
                            std::string_view language) {
  bool found = languages == "*";
  SplitCell(languages, ',',
            [&](std::string_view tag) { found |= tag == language; });
  return found;
}

// The value of leading digits; 0 if there are none.
inline int CellToInt(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_COLUMNS_H_
