// The names and signs of the world's present currencies in one language.
#ifndef CLAIMDIFF_TEXT_CURRENCY_NAMES_H_
#define CLAIMDIFF_TEXT_CURRENCY_NAMES_H_

#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::text {

struct CurrencyName {
  std::string code;  // ISO 4217
  std::string name;  // "dólares americanos", "US$", "R$"
  bool sign = false;

  template <typename Field>
  void ForEachField(Field& field) {  // for records.h
    field(code), field(name), field(sign);
  }
};

// Full names with their plurals, and the signs that CLDR knows to be the
// currency's own in this language. Empty where CLDR has none.
std::vector<CurrencyName> CurrencyNames(std::string_view language);

// The ISO 4217 codes of currencies in use.
std::vector<std::string> CurrencyCodes();

// The currency of a region ("BR" -> "BRL"), or "".
std::string CurrencyOfRegion(std::string_view region);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_CURRENCY_NAMES_H_
