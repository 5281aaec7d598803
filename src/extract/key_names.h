// The keys of a keyboard by the names that manuals print: "Ctrl+V" is "Strg+V"
// in a German one.
#ifndef CLAIMDIFF_EXTRACT_KEY_NAMES_H_
#define CLAIMDIFF_EXTRACT_KEY_NAMES_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace claimdiff {

// Names are given by their hash, text::Token::hash.

// Whether it is the name of any key: "del", "entf".
bool IsKey(std::uint64_t name);

// Whether that key is held while another is pressed: "ctrl", "umschalt".
bool IsHeldKey(std::uint64_t name);

// Keys pressed together in English names, "ctrl+shift+v" for
// "Strg+Umschalt+V"; empty if `chord` is no key after a held one.
std::string EnglishChord(std::string_view chord);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_KEY_NAMES_H_
