// Numbers by value, in digits, in words, and mixed: "1.500", "157 juta",
// "dua puluh tiga", "1億5700万", "3rd", "½", "-5".
//
// What a number counts is none of this file's business: the finders of dates,
// money, measures and so on look at the tokens around a mention.
#ifndef CLAIMDIFF_EXTRACT_NUMBER_H_
#define CLAIMDIFF_EXTRACT_NUMBER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/decimal.h"
#include "extract/digits.h"
#include "extract/knowledge.h"
#include "extract/starts.h"
#include "text/tokens.h"

namespace claimdiff {

struct NumberMention {
  // Tokens [begin, end): with its sign, magnitude words and ordinal endings,
  // without hedges ("about") and without whatever it counts.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Decimal value;
  // The value of the last stated digit is 10^last_digit: 0 for "15", -1 for
  // "1.5", 5 for "1.5 million".
  int last_digit = 0;
  bool ordinal = false;    // "third", "3rd", "ke-3"
  bool spelled = false;    // without any digit
  bool magnitude = false;  // has a scale word: "juta", "k", "万", "thousand"
  int scale_power = 0;     // of the last scale word: 6 for "1.5 million"
  bool one = false;        // a spelled one, as like as not an article
  // Digits without any separator, sign, magnitude or ending: may be a year.
  bool bare_digits = false;
  // The words mean something else more often than a number ("second", pt
  // "segundo"): only worth something with support from around it.
  bool doubtful = false;
  // Glued to letters that are no ending of it and no magnitude, as in "H20",
  // "5G", "15kg", "1980s": only worth something if those letters are a unit,
  // a currency, ...
  bool glued_before = false;
  bool glued_after = false;
  // Part of a chain of digits that is no single number: "2.0.1", "10:30",
  // "3-1-2", "1/12/2025". Not a number, but the date finder may want it. So are
  // numerals that nobody has counted: "几十".
  bool in_chain = false;
};

// What the finders of quantities read. All of it outlives them.
struct NumberContext {
  const text::Tokens& tokens;
  std::string_view text;  // the article's text, which the tokens are of
  const Knowledge& knowledge;
  const Starts& starts;  // of the tokens
  DigitStyle style;      // of the article: DetectDigitStyle
};

// Appends the numbers among the tokens of `range` to `out`: ascending, not
// overlapping.
void FindNumbers(const NumberContext& context, TokenRange range,
                 std::vector<NumberMention>* out);

// "passwd(5)", "PASSWD(5)": a page of a manual and its section. "Tom(8)" is a
// person and his age.
bool IsManualSection(const text::Tokens& tokens, const NumberMention& number);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_NUMBER_H_
