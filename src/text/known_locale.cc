#include "text/known_locale.h"

#include <unicode/uloc.h>

#include <cstdint>

namespace claimdiff::text {

bool HasLocale(std::string_view base_language) {
  // The names alone: making ICU's Locale of each takes two milliseconds.
  for (std::int32_t i = 0; i < uloc_countAvailable(); ++i) {
    const std::string_view name = uloc_getAvailable(i);
    if (name.substr(0, name.find('_')) == base_language) return true;
  }
  return false;
}

}  // namespace claimdiff::text
