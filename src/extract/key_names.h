// The keys of a keyboard by the names that manuals print: "Ctrl+V" is "Strg+V"
// in a German one.
#ifndef CLAIMDIFF_EXTRACT_KEY_NAMES_H_
#define CLAIMDIFF_EXTRACT_KEY_NAMES_H_

#include <string>
#include <string_view>

namespace claimdiff {

// Whether `folded` (text::Fold) is the name of any key: "del", "entf".
bool IsKey(std::string_view folded);

// Whether `folded` is the name of a key that is held while another
// is pressed: "ctrl", "umschalt".
bool IsHeldKey(std::string_view folded);

// Keys pressed together in English names, "ctrl+shift+v" for
// "Strg+Umschalt+V"; empty if `chord` is no key after a held one.
std::string EnglishChord(std::string_view chord);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_KEY_NAMES_H_
