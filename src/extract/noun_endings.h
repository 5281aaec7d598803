// Endings that tell a German noun from a name, where both have capitals.
#ifndef CLAIMDIFF_EXTRACT_NOUN_ENDINGS_H_
#define CLAIMDIFF_EXTRACT_NOUN_ENDINGS_H_

#include <initializer_list>
#include <string_view>

#include "text/tokens.h"

namespace claimdiff {

// Whether `folded` has one of `endings`, and three bytes or more before it.
bool HasEnding(std::string_view folded,
               std::initializer_list<std::string_view> endings);

// Endings that no name has, and such as few names have.
bool HasNounEnding(std::string_view folded);
bool MayHaveNounEnding(std::string_view folded);

// "ein großer", "die neuen": what follows is a common noun. `folded` is the
// token's.
bool HasAdjectiveEnding(const text::Token& token, std::string_view folded);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_NOUN_ENDINGS_H_
