// What the functions of src/text give of a language, straight from ICU: for
// snapshots (snapshot.h), and where there is none. Internal to src/text; each
// is defined beside the function whose answer it is.
#ifndef CLAIMDIFF_TEXT_ASK_ICU_H_
#define CLAIMDIFF_TEXT_ASK_ICU_H_

#include <string_view>
#include <vector>

#include "text/calendar_names.h"
#include "text/characters.h"
#include "text/currency_names.h"
#include "text/duration_names.h"
#include "text/locale_names.h"
#include "text/number_names.h"
#include "text/unit_names.h"

namespace claimdiff::text {

// Of the code points of one page of CharTable, by its number in decimal.
std::vector<CharInfo> AskCharacters(std::string_view page);

std::vector<NumberName> AskNumbers(std::string_view language);
std::vector<MagnitudeName> AskMagnitudes(std::string_view language);
// These and the numeric order of a date are one.
std::vector<NumberSymbols> AskNumberSymbols(std::string_view language);

std::vector<CalendarName> AskMonths(std::string_view language);
std::vector<CalendarName> AskWeekdays(std::string_view language);
std::vector<CalendarName> AskQuarters(std::string_view language);
std::vector<CalendarName> AskEras(std::string_view language);
std::vector<RelativeName> AskRelative(std::string_view language);
struct NumericOrder {
  DateOrder order = DateOrder::kDayMonthYear;

  template <typename Field>
  void ForEachField(Field& field) {
    field(order);
  }
};
std::vector<NumericOrder> AskNumericOrder(std::string_view language);

std::vector<DurationName> AskDurations(std::string_view language);
std::vector<UnitName> AskUnits(std::string_view language);
std::vector<CurrencyName> AskCurrencies(std::string_view language);

std::vector<LocaleName> AskRegions(std::string_view language);
std::vector<LocaleName> AskCities(std::string_view language);
std::vector<LocaleName> AskLanguages(std::string_view language);
// CityStateOf(), as zones and their regions; of no language.
std::vector<LocaleName> AskCityStates(std::string_view language);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_ASK_ICU_H_
