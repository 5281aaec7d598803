#include "text/known_locale.h"

#include <unicode/uloc.h>

#include <cstdint>
#include <utility>

namespace claimdiff::text {

bool HasLocale(std::string_view base_language) {
  // The names alone: making ICU's Locale of each takes two milliseconds.
  for (std::int32_t i = 0; i < uloc_countAvailable(); ++i) {
    const std::string_view name = uloc_getAvailable(i);
    if (name.substr(0, name.find('_')) == base_language) return true;
  }
  return false;
}

std::vector<std::string> LocalesOf(std::string_view base_language) {
  constexpr std::pair<std::string_view, const char*> kOthers[] = {
      {"az", "az_Cyrl"},  {"bs", "bs_Cyrl"}, {"nn", "nb"},
      {"no", "nb"},       {"sr", "sr_Latn"}, {"uz", "uz_Cyrl"},
      {"yue", "zh_Hant"}, {"zh", "zh_Hant"},
  };
  std::vector<std::string> locales = {std::string(base_language)};
  for (const auto& [language, other] : kOthers) {
    if (language == base_language) locales.emplace_back(other);
  }
  return locales;
}

}  // namespace claimdiff::text
