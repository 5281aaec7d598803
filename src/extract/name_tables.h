// Reading the tables of names in src/data: one row a concept, one column a
// language, forms parted by '|'.
#ifndef CLAIMDIFF_EXTRACT_NAME_TABLES_H_
#define CLAIMDIFF_EXTRACT_NAME_TABLES_H_

#include <string_view>
#include <vector>

#include "data/data.h"
#include "text/language_tag.h"

namespace claimdiff {

using text::TableLanguage;

// Calls use(form) for each part of `cell` between '|'.
template <typename Use>
void ForEachPart(std::string_view cell, Use use) {
  while (!cell.empty()) {
    const std::size_t end = cell.find('|');
    if (end != 0) use(cell.substr(0, end));
    cell.remove_prefix(end == std::string_view::npos ? cell.size() : end + 1);
  }
}

// Calls use(key, form) for each form that `table` has for `language` in its
// own column and in the column "*", which holds for every language. The first
// row that is no comment names the columns.
template <typename Use>
void ForEachForm(std::string_view table, std::string_view language, Use use) {
  std::vector<bool> wanted;
  data::ForEachRow(table, [&](std::string_view row) {
    const std::string_view key = data::NextColumn(&row);
    const bool head = wanted.empty();
    if (head) wanted.push_back(false);
    for (std::size_t column = 0; !row.empty(); ++column) {
      const std::string_view cell = data::NextColumn(&row);
      if (head) {
        wanted.push_back(cell == language || cell == "*");
      } else if (column + 1 < wanted.size() && wanted[column + 1]) {
        ForEachPart(cell, [&](std::string_view form) { use(key, form); });
      }
    }
  });
}

// Calls use(rest of the row) for each row of `table` whose first column is
// `language` or "*".
template <typename Use>
void ForEachRowOf(std::string_view table, std::string_view language, Use use) {
  data::ForEachRow(table, [&](std::string_view row) {
    const std::string_view tag = data::NextColumn(&row);
    if (tag == language || tag == "*") use(row);
  });
}

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_NAME_TABLES_H_
