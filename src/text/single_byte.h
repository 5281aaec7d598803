// Character sets of one byte a character, as tables.
#ifndef CLAIMDIFF_TEXT_SINGLE_BYTE_H_
#define CLAIMDIFF_TEXT_SINGLE_BYTE_H_

#include <string>
#include <vector>

namespace claimdiff::text {

// The UTF-8 of each of the 256 bytes, by byte; nothing where a byte means
// nothing. Empty when ICU knows no `charset`, or one of several bytes.
std::vector<std::string> SingleByteCharacters(const std::string& charset);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_SINGLE_BYTE_H_
