// Amounts of a unit in English.
#ifndef CLAIMDIFF_TEXT_ENGLISH_MEASURES_H_
#define CLAIMDIFF_TEXT_ENGLISH_MEASURES_H_

#include <string>
#include <string_view>

namespace claimdiff::text {

// "hectare" and "1500.5" give "1,500.5 hectares". `unit` is a CLDR unit id,
// `number` a decimal number. An empty string for what CLDR does not know.
std::string EnglishMeasure(std::string_view unit, std::string_view number);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_ENGLISH_MEASURES_H_
