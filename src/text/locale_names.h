// What CLDR, through ICU, calls countries, groups of countries, cities and
// languages in a given language. For currencies see currency_names.h.
#ifndef CLAIMDIFF_TEXT_LOCALE_NAMES_H_
#define CLAIMDIFF_TEXT_LOCALE_NAMES_H_

#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::text {

// One name of one thing, as the language writes it in running text.
struct LocaleName {
  std::string code;  // "SG", "035", "Asia/Singapore", "pt", "EUR"
  std::string name;  // UTF-8

  template <typename Field>
  void ForEachField(Field& field) {  // for records.h
    field(code), field(name);
  }
};

// Each function returns all names that CLDR has in `language` (BCP 47) and in
// its close relatives ("pt" and "pt-PT", both Chinese scripts), in a fixed
// order; a code may come several times. Empty for a language without data:
// never another language's names.

// Countries by ISO 3166-1 and groups of them by UN M49 ("035" is South-Eastern
// Asia, "EU", "UN"), with their short and variant names.
std::vector<LocaleName> RegionNames(std::string_view language);

// The cities that stand for the time zones, by time-zone id. A city that CLDR
// does not name in a language of the Latin script goes by the id's last part.
std::vector<LocaleName> CityNames(std::string_view language);

// The languages that news and encyclopaedias name, by ISO 639.
std::vector<LocaleName> LanguageNames(std::string_view language);

// The code of the region that the city of a time zone is all of, or "":
// "Asia/Singapore" is "SG", for CLDR gives both one name in English.
std::string_view CityStateOf(std::string_view time_zone);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_LOCALE_NAMES_H_
