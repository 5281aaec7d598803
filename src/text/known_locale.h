// Which languages ICU has data for. Internal to src/text.
#ifndef CLAIMDIFF_TEXT_KNOWN_LOCALE_H_
#define CLAIMDIFF_TEXT_KNOWN_LOCALE_H_

#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::text {

// Whether ICU's list of locales has the language ("pt", without a region). For
// others ICU would answer with the default locale of the process.
bool HasLocale(std::string_view base_language);

// The locales whose words a text in the language has: its own, that of its
// other script ("sr" is "sr_Latn" as often), and of the language that CLDR has
// the rest in (Nynorsk's in Bokmål).
std::vector<std::string> LocalesOf(std::string_view base_language);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_KNOWN_LOCALE_H_
