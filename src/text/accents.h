// Words as people type them who leave accents out.
#ifndef CLAIMDIFF_TEXT_ACCENTS_H_
#define CLAIMDIFF_TEXT_ACCENTS_H_

#include <string>
#include <string_view>

namespace claimdiff::text {

// `word` without the accents of its Latin and Greek letters: "març" is "marc",
// "Απρίλιος" is "Απριλιος". Other scripts stay as they are.
// REQUIRES: `word` is well-formed UTF-8.
std::string StripAccents(std::string_view word);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_ACCENTS_H_
