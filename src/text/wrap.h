// Lines of a given width.
#ifndef CLAIMDIFF_TEXT_WRAP_H_
#define CLAIMDIFF_TEXT_WRAP_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "claimdiff/article.h"

namespace claimdiff::text {

// Breaks `text` into lines of at most `cells` columns: where Unicode allows a
// line to end (UAX #14; Thai, Lao, Khmer and Myanmar by dictionary), else, in
// what is longer than a line, between two graphemes. The spans leave out the
// spaces at which a line is broken. An empty text has no lines.
// REQUIRES: `text` is well-formed UTF-8 without line ends; `cells` >= 2.
std::vector<Span> WrapLines(std::string_view text, std::size_t cells);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_WRAP_H_
