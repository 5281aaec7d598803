// Latin letters without their marks: "Erdoğan" and "Erdogan" are one name.
#ifndef CLAIMDIFF_TEXT_PLAIN_LETTERS_H_
#define CLAIMDIFF_TEXT_PLAIN_LETTERS_H_

#include <string>
#include <string_view>

namespace claimdiff::text {

// Appends `folded` (see Token) to `out`, Latin letters as plain a to z: marks
// dropped, "ø" as "o", "ł" as "l", "æ" as "ae". Other scripts stay.
void AppendPlain(std::string_view folded, std::string* out);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_PLAIN_LETTERS_H_
