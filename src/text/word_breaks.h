// The words of texts that leave no spaces between them, as ICU's dictionaries
// have them (Chinese, Japanese, Thai, Lao, Khmer, Burmese).
//
// For building dictionaries: an article's words are found by the dictionaries
// themselves, and several times as fast.
#ifndef CLAIMDIFF_TEXT_WORD_BREAKS_H_
#define CLAIMDIFF_TEXT_WORD_BREAKS_H_

#include <string_view>
#include <vector>

namespace claimdiff::text {

// Parts of `text` in order, what lies between words among them: UAX #29.
// Nothing where ICU has no data. REQUIRES: `text` is well-formed UTF-8.
std::vector<std::string_view> BreakWords(std::string_view text);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_WORD_BREAKS_H_
