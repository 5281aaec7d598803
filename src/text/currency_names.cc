#include "text/currency_names.h"

#include <unicode/ucurr.h>
#include <unicode/uenum.h>

#include <algorithm>
#include <set>
#include <utility>

#include "text/ask_icu.h"
#include "text/icu_bundle.h"
#include "text/known_locale.h"
#include "text/snapshot.h"

namespace claimdiff::text {

namespace {

// The day that decides which currencies are in use: fixed, so that the same
// text gives the same facts next year. 2022-06-01, in milliseconds.
constexpr UDate kToday = 1654041600000.0;

}  // namespace

std::vector<std::string> CurrencyCodes() {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration* list =
      ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
  std::vector<std::string> codes;
  std::int32_t size = 0;
  while (const char* code = uenum_next(list, &size, &status)) {
    codes.emplace_back(code, static_cast<std::size_t>(size));
  }
  uenum_close(list);
  std::sort(codes.begin(), codes.end());
  return codes;
}

std::string CurrencyOfRegion(std::string_view region) {
  const std::string locale = "und_" + std::string(region);
  UErrorCode status = U_ZERO_ERROR;
  UChar code[8] = {};
  const std::int32_t size =
      ucurr_forLocaleAndDate(locale.c_str(), kToday, 1, code, 8, &status);
  std::string out;
  if (U_SUCCESS(status) && size == 3) {
    icu::UnicodeString(code, size).toUTF8String(out);
  }
  return out;
}

std::vector<CurrencyName> AskCurrencies(std::string_view language) {
  static const auto& codes = *new std::set<std::string>([] {
    const std::vector<std::string> list = CurrencyCodes();
    return std::set<std::string>(list.begin(), list.end());
  }());
  std::vector<CurrencyName> names;
  const auto add = [&](const char* code, std::string name, bool sign) {
    if (name.empty() || name == code || !codes.contains(code)) return;
    names.push_back({code, std::move(name), sign});
  };
  for (const std::string& locale : LocalesOf(language)) {
    const Bundle bundle = OpenBundle("-curr", locale);
    const Bundle currencies = Member(bundle, "Currencies");
    ForEachMember(
        currencies.get(), [&](const char* code, UResourceBundle* pair) {
          bool sign = true;  // a pair of sign and name
          ForEachMember(pair, [&](const char*, UResourceBundle* item) {
            add(code, TextOf(item), sign);
            sign = false;
          });
        });
    const Bundle plurals = Member(bundle, "CurrencyPlurals");
    ForEachMember(plurals.get(), [&](const char* code, UResourceBundle* forms) {
      ForEachMember(forms, [&](const char*, UResourceBundle* form) {
        add(code, TextOf(form), false);
      });
    });
  }
  return names;
}

std::vector<CurrencyName> CurrencyNames(std::string_view language) {
  return RecordsOf<CurrencyName>("currencies", language, AskCurrencies);
}

}  // namespace claimdiff::text
