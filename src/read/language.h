// Which language a text is in.
#ifndef CLAIMDIFF_READ_LANGUAGE_H_
#define CLAIMDIFF_READ_LANGUAGE_H_

#include <string>
#include <string_view>
#include <vector>

#include "read/paragraphs.h"

namespace claimdiff {

// The language of `text` as BCP 47, or "und" when there is too little of it or
// it is none of the about eighty that are known.
// REQUIRES: `text` is well-formed UTF-8.
std::string DetectLanguage(std::string_view text);

// The same for an article: the first prose of it is what counts, not the
// lines around, which may be in another language.
std::string DetectLanguage(std::string_view text,
                           const std::vector<Paragraph>& paragraphs);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_LANGUAGE_H_
