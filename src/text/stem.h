// Snowball stemming (M. F. Porter, "Snowball: a language for stemming
// algorithms", 2001), through libstemmer.
#ifndef CLAIMDIFF_TEXT_STEM_H_
#define CLAIMDIFF_TEXT_STEM_H_

#include <string>
#include <string_view>

namespace claimdiff::text {

// The stem of a folded word by the rules of `language` (BCP 47; only the
// language subtag counts); the word itself where Snowball has no rules.
std::string Stem(std::string_view language, std::string_view folded);

// True when Snowball has rules for `language`.
bool HasStemmer(std::string_view language);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_STEM_H_
