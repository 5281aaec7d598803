// Runs of digits with their separators: "1.500", "12,34,567.8", "40 000".
//
// Whether "1.500" is 1500 or 1.5 is decided by the digits where they leave no
// choice ("1.500.000", "0,5"), else by how the article itself writes numbers,
// else by the locale.
#ifndef CLAIMDIFF_EXTRACT_DIGITS_H_
#define CLAIMDIFF_EXTRACT_DIGITS_H_

#include <cstdint>
#include <string_view>

#include "extract/decimal.h"
#include "extract/starts.h"
#include "text/tokens.h"

namespace claimdiff {

// How an article writes numbers.
struct DigitStyle {
  char decimal = '.';         // '.' or ','; the other one groups
  bool space_groups = false;  // "40 000" is one number
};

// `locale`: what CLDR says of the language and region. The article's own
// unambiguous numbers overrule it. `starts` is of `tokens`.
DigitStyle DetectDigitStyle(const text::Tokens& tokens, std::string_view text,
                            const Starts& starts, DigitStyle locale);

// A run of digits and what joins them.
struct DigitRun {
  std::uint32_t end = 0;   // one past its last token
  bool is_number = false;  // else a version, time, code, telephone number, ...
  Decimal value;
  int fraction_digits = 0;
  bool separated = false;     // has a separator inside, or before
  bool point_before = false;  // ".5": the token before `first` is of the number
};

// Reads the run that starts at token `first`.
// REQUIRES: tokens.list[first].kind == kDigits, first < limit.
DigitRun ReadDigits(const text::Tokens& tokens, std::string_view text,
                    std::uint32_t first, std::uint32_t limit, DigitStyle style);

// Whether token i is the "x" or "\u00D7" of "50x50", "2.5 \u00D7 4": digits
// stand on both sides, both near or both apart. "0x1F" is no size.
bool JoinsSides(const text::Tokens& tokens, std::uint32_t i);

// Whether it joins two or more digits on both sides, so that they are numbers
// even if they measure nothing: "1920x1080", but not "2x1", "24x7".
bool JoinsLongSides(const text::Tokens& tokens, std::uint32_t i);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_DIGITS_H_
