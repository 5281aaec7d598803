// The lines of reStructuredText, and what a line may be.
#ifndef CLAIMDIFF_READ_RST_LINES_H_
#define CLAIMDIFF_READ_RST_LINES_H_

#include <cstdint>
#include <string_view>

#include "claimdiff/article.h"

namespace claimdiff {

struct RstLine {
  std::uint32_t begin = 0;    // of the line in the source
  std::uint32_t content = 0;  // of what follows the indentation
  std::uint32_t end = 0;      // of what it holds, white space after it aside
  std::uint32_t next = 0;     // of the next line
  std::uint32_t indent = 0;   // columns, with tabs every eight

  bool blank() const { return content == end; }
  // What it holds. REQUIRES: it is a line of `source`.
  std::string_view TextIn(std::string_view source) const {
    return source.substr(content, end - content);
  }
};

// The line that begins at `begin`; blank, and its own next, at the end.
RstLine RstLineAt(std::string_view source, std::uint32_t begin);

// Columns that `text` takes: two for Han, kana and Hangul.
std::uint32_t RstColumns(std::string_view text);

// The sign that a line of nothing else repeats, which underlines a title or
// parts paragraphs; 0 if it is no such line.
char RstAdornment(std::string_view line);

// Bytes of the marker that begins a list's item, its white space included:
// "- ", "#. ", "12) ", "(a) "; 0 if there is none.
std::uint32_t RstListMarker(std::string_view line);

// Bytes of ":name:" at the start of a line, the white space after it included;
// 0 if there is none.
std::uint32_t RstFieldName(std::string_view line);

// "+----+====+"
bool IsRstGridBorder(std::string_view line);
// "=====  =====", two columns or more.
bool IsRstColumnBorder(std::string_view line);

// A line that begins with "..".
struct RstMarkup {
  enum class Kind : std::uint8_t {
    kComment,
    kTarget,     // ".. _label: http://x", "__ http://x"
    kFootnote,   // ".. [1] text"
    kNamed,      // ".. |name| image:: x"; `name` is without its bars
    kDirective,  // ".. note:: text"
  };
  Kind kind = Kind::kComment;
  std::string_view name;    // of a directive, a target, a comment's text
  std::uint32_t begin = 0;  // of the text or the argument in the line
};

// REQUIRES: IsRstMarkup(line).
RstMarkup ReadRstMarkup(std::string_view line);
bool IsRstMarkup(std::string_view line);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_RST_LINES_H_
