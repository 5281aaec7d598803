// Text of unknown origin, made safe to show.
#ifndef CLAIMDIFF_TEXT_PRINTABLE_H_
#define CLAIMDIFF_TEXT_PRINTABLE_H_

#include <string>
#include <string_view>

namespace claimdiff::text {

// Whether `c` shows nothing but moves a cursor or reorders what is around it:
// control characters, interlinear marks, bidirectional embeddings, overrides
// and isolates. The plain marks (LRM, RLM, ALM) cannot reach beyond their own
// place, and do not count.
bool ActsOnDisplay(char32_t c);

// Appends `text` as one line that is safe to print: white space and line ends
// become single spaces (none after a space that *out ends with, none where a
// line of Han or kana goes on, or a hyphenated word), what acts on
// the display becomes "<U+001B>", ill-formed bytes U+FFFD, and what only hints
// at line breaks is left out. Two number signs are parted by a word joiner:
// build servers obey what follows them ("##[add-mask]", "##vso[...]").
void AppendPrintable(std::string_view text, std::string* out);
std::string Printable(std::string_view text);

// `text` with a space for each "\n": for lines that do not go on in each other.
std::string LinesApart(std::string_view text);

// As Printable, for paths and other words that someone may copy: all stays but
// what acts on the display or ends a line, ill-formed bytes, and "##[".
std::string Visible(std::string_view text);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_PRINTABLE_H_
