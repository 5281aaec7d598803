// How Han characters are read in Mandarin, one by one.
#ifndef CLAIMDIFF_TEXT_HAN_LETTERS_H_
#define CLAIMDIFF_TEXT_HAN_LETTERS_H_

#include <string_view>

namespace claimdiff::text {

// The commonest reading of a Han character in letters a-z, without its tone
// ("bei" for 北), good for ever; empty for any other character, and where ICU
// knows none.
std::string_view HanLetters(char32_t character);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_HAN_LETTERS_H_
