// Numbers of the report's own, in text.
#ifndef CLAIMDIFF_REPORT_NUMBER_WORDS_H_
#define CLAIMDIFF_REPORT_NUMBER_WORDS_H_

#include <cstddef>
#include <string>

namespace claimdiff {

// 0.934 is "93%".
std::string PercentWords(float share);

// 1.5 is "1.50".
std::string DecimalWords(float value);

// `words` (ASCII) at the right of `width` cells.
std::string AlignedRight(std::string words, std::size_t width);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_NUMBER_WORDS_H_
