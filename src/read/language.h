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

// Which of two tags to believe: what an article's markup declares, or what its
// text was found to be. Templates declare their own language, English above
// all, whatever the article is in; but of languages that are much alike, the
// declaration knows better. Either may be empty or "und".
std::string ReconcileLanguages(const std::string& declared,
                               const std::string& detected);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_LANGUAGE_H_
