#include "text/direction.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>

#include <string>

#include "text/utf8.h"

namespace claimdiff::text {

namespace {

bool BeginsRightToLeft(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = DecodeAt(text, at);
    switch (u_charDirection(static_cast<UChar32>(point.value))) {
      case U_LEFT_TO_RIGHT: return false;
      case U_RIGHT_TO_LEFT:
      case U_RIGHT_TO_LEFT_ARABIC: return true;
      default: at += point.size;
    }
  }
  return false;
}

}  // namespace

bool RunsRightToLeft(std::string_view language, std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(
      {language.data(), static_cast<std::int32_t>(language.size())}, error);
  const bool known = U_SUCCESS(error) && *locale.getLanguage() != '\0';
  return known ? locale.isRightToLeft() != 0 : BeginsRightToLeft(text);
}

}  // namespace claimdiff::text
