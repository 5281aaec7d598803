// Latin letters of any alphabet as a-z. Internal to src/text.
#ifndef CLAIMDIFF_TEXT_LATIN_LETTERS_H_
#define CLAIMDIFF_TEXT_LATIN_LETTERS_H_

#include <string>
#include <string_view>

namespace claimdiff::text {

// Appends `word` (well-formed UTF-8, in lower case) as ICU's Latin-ASCII writes
// it without accents. False if that takes ICU; then `out` has what came before.
bool AppendIfLatin(std::string_view word, std::string* out);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_LATIN_LETTERS_H_
