// How much room a plain text takes on a terminal, roughly.
#ifndef CLAIMDIFF_READ_CELLS_H_
#define CLAIMDIFF_READ_CELLS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/utf8.h"

namespace claimdiff {

inline bool IsLineEnd(char32_t c) {
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

inline bool IsSpace(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000 || IsLineEnd(c);
}

// Han, kana, Hangul, full-width forms and emoji take two columns; in UTF-8
// they are what begins with E3 or more, give or take a few signs.
inline std::uint32_t Cells(char lead) {
  return static_cast<unsigned char>(lead) >= 0xE3 ? 2 : 1;
}

inline std::uint32_t CellsOf(std::string_view text) {
  std::uint32_t cells = 0;  // no branch: compilers make vectors of the loop
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    cells += static_cast<std::uint32_t>((byte & 0xC0) != 0x80) +
             static_cast<std::uint32_t>(byte >= 0xE3);
  }
  return cells;
}

// The column after white space that begins at `column`, with tabs every eight.
inline std::uint32_t ColumnAfter(std::string_view space, std::uint32_t column) {
  constexpr std::uint32_t kTab = 8;
  for (std::size_t at = 0; at < space.size();) {
    column += space[at] == '\t' ? kTab - column % kTab : Cells(space[at]);
    at += text::DecodeAt(space, at).size;
  }
  return column;
}

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_CELLS_H_
