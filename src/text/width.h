// How text looks on a terminal: grapheme clusters and the cells they fill.
#ifndef CLAIMDIFF_TEXT_WIDTH_H_
#define CLAIMDIFF_TEXT_WIDTH_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace claimdiff::text {

// What a reader takes for one character: a letter with its marks, a syllable
// of Hangul, a flag, an emoji with its skin tone.
struct Grapheme {
  std::uint32_t size = 0;   // bytes
  std::uint32_t cells = 0;  // columns of a terminal: 0, 1 or 2, seldom more
};

// The grapheme cluster (Unicode, UAX #29) that starts at `text[at]`.
// REQUIRES: `text` is well-formed UTF-8 and `at` < text.size() starts a
// cluster.
Grapheme GraphemeAt(std::string_view text, std::size_t at);

// The cells that `text` fills on one line.
// REQUIRES: `text` is well-formed UTF-8.
std::size_t CellWidth(std::string_view text);

// The longest prefix of `text` that fits into `cells`, ending at a cluster.
std::string_view FitCells(std::string_view text, std::size_t cells);

// True if a letter of `text` is written from right to left.
bool HasRightToLeft(std::string_view text);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_WIDTH_H_
