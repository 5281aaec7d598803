// Single words of any script as ASCII Latin letters, for comparison by sound.
//
// The result is not for reading: it is what names sound like, near enough to
// recognise "Трамп", "ترامب" and "トランプ" as kin of "Trump".
#ifndef CLAIMDIFF_TEXT_TRANSLITERATE_H_
#define CLAIMDIFF_TEXT_TRANSLITERATE_H_

#include <string>
#include <string_view>

namespace claimdiff::text {

// `word` in letters a-z, at most kMaxRomanSize of them; empty where ICU knows
// no way (Khmer, Lao) or nothing is left. Latin loses its accents ("São" is
// "sao"). May be called from any thread; results are remembered, up to a
// bound, so asking again is cheap.
// REQUIRES: `word` is well-formed UTF-8, folded as by Tokenise, of one script.
std::string Romanise(std::string_view word);

inline constexpr std::size_t kMaxRomanSize = 32;

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_TRANSLITERATE_H_
