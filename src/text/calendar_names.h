// What calendars are called: months, weekdays, quarters, eras and relative
// words, from CLDR through ICU, with what newsrooms write beside it from
// src/data/months.tsv and src/data/weekdays.tsv.
//
// Every function is a pure look-up by language (BCP 47; "pt-BR" falls back to
// "pt"). A language that CLDR does not have gives what the tables have, never
// another language's names. Building costs about a millisecond: callers keep
// the result for as long as they need the language.
#ifndef CLAIMDIFF_TEXT_CALENDAR_NAMES_H_
#define CLAIMDIFF_TEXT_CALENDAR_NAMES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::text {

// A name as written, without a full stop at its end. Names are meant for a
// PhraseTable, which overlooks stops and hyphens inside.
struct CalendarName {
  std::string name;
  std::uint8_t value = 0;
  // "Sept", "mar", "So": some are words of their own.
  bool abbreviated = false;
  // A full name that is also a common word ("may", "mars"): alone it proves
  // nothing.
  bool careful = false;
  // Careful, but a capital letter tells the month (Turkish "Ekim").
  bool capital_tells = false;

  template <typename Field>
  void ForEachField(Field& field) {  // for records.h
    field(name), field(value), field(abbreviated), field(careful),
        field(capital_tells);
  }
};

// The Gregorian months, 1 to 12: wide and abbreviated, as used in a date
// ("декабря") and alone ("декабрь"). In Chinese, Japanese, Korean and
// Vietnamese some of the names hold digits ("12月").
std::vector<CalendarName> MonthNames(std::string_view language);

// The days of the week, Monday is 1, Sunday 7.
std::vector<CalendarName> WeekdayNames(std::string_view language);

// The quarters of a year, 1 to 4 ("kuartal ke-3", "T3").
std::vector<CalendarName> QuarterNames(std::string_view language);

// Names of the years before (0) and after (1) the common era's beginning.
std::vector<CalendarName> EraNames(std::string_view language);

enum class CalendarUnit : std::uint8_t {
  kDay,
  kWeek,
  kMonth,
  kQuarter,
  kYear,
  kWeekday,
};

// "yesterday" is {kDay, -1}, "next month" {kMonth, 1}, "last Tuesday"
// {kWeekday, -1, 2}.
struct RelativeName {
  std::string name;
  CalendarUnit unit = CalendarUnit::kDay;
  std::int8_t offset = 0;
  std::uint8_t weekday = 0;  // 1..7, only with kWeekday

  template <typename Field>
  void ForEachField(Field& field) {  // for records.h
    field(name), field(unit), field(offset), field(weekday);
  }
};

std::vector<RelativeName> RelativeNames(std::string_view language);

// The order in which a date of digits is written.
enum class DateOrder : std::uint8_t {
  kDayMonthYear,
  kMonthDayYear,
  kYearMonthDay,
};

// "en" and "en-US" are month first; languages that CLDR lacks are day first.
DateOrder NumericDateOrder(std::string_view language);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_CALENDAR_NAMES_H_
