// The tables that are edited by hand: src/data/*.tsv, built into the program.
//
// Each file is UTF-8, one row a line, columns separated by a tab; lines that
// begin with '#' are comments. The head of each file explains its columns.
#ifndef CLAIMDIFF_DATA_DATA_H_
#define CLAIMDIFF_DATA_DATA_H_

#include <string_view>

namespace claimdiff::data {

// The content of src/data/<name>.tsv, or an empty view if there is none.
std::string_view Table(std::string_view name);

// Calls row(std::string_view line) for each row that is not a comment.
template <typename Row>
void ForEachRow(std::string_view table, Row row) {
  while (!table.empty()) {
    const std::size_t end = table.find('\n');
    const std::string_view line = table.substr(0, end);
    table.remove_prefix(end == std::string_view::npos ? table.size() : end + 1);
    if (!line.empty() && line.front() != '#') row(line);
  }
}

// Cuts what stands before the next `mark`, and the mark, off the front of
// `*rest`; all of it when there is none.
inline std::string_view Cut(std::string_view* rest, char mark) {
  const std::size_t end = rest->find(mark);
  const std::string_view part = rest->substr(0, end);
  rest->remove_prefix(end == std::string_view::npos ? rest->size() : end + 1);
  return part;
}

// Cuts the next column off the front of `*line`.
inline std::string_view NextColumn(std::string_view* line) {
  return Cut(line, '\t');
}

// Whether a column of languages, parted by spaces, has `base` or "*" (all).
inline bool Lists(std::string_view languages, std::string_view base) {
  while (!languages.empty()) {
    const std::string_view language = Cut(&languages, ' ');
    if (language == base || language == "*") return true;
  }
  return false;
}

}  // namespace claimdiff::data

#endif  // CLAIMDIFF_DATA_DATA_H_
