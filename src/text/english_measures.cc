#include "text/english_measures.h"

#include <unicode/measunit.h>
#include <unicode/numberformatter.h>

namespace claimdiff::text {

std::string EnglishMeasure(std::string_view unit, std::string_view number) {
  const auto piece = [](std::string_view view) {
    return icu::StringPiece(view.data(),
                            static_cast<std::int32_t>(view.size()));
  };
  UErrorCode status = U_ZERO_ERROR;
  const icu::MeasureUnit measure =
      icu::MeasureUnit::forIdentifier(piece(unit), status);
  const icu::number::FormattedNumber formatted =
      icu::number::NumberFormatter::withLocale(icu::Locale::getEnglish())
          .unit(measure)
          .unitWidth(UNUM_UNIT_WIDTH_FULL_NAME)
          .precision(icu::number::Precision::unlimited())
          .formatDecimal(piece(number), status);
  std::string words;
  const icu::UnicodeString text = formatted.toString(status);
  return U_FAILURE(status) ? words : text.toUTF8String(words);
}

}  // namespace claimdiff::text
