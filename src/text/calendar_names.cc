#include "text/calendar_names.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/reldatefmt.h>
#include <unicode/smpdtfmt.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <memory>
#include <optional>

#include "data/data.h"
#include "text/ask_icu.h"
#include "text/known_locale.h"
#include "text/language_tag.h"
#include "text/snapshot.h"

namespace claimdiff::text {

namespace {

// ICU answers for an unknown language with the process's default locale, so
// only languages of its own list are asked. CLDR writes Norwegian as "no".
std::optional<icu::Locale> KnownLocale(std::string_view language) {
  const std::string base(PrimarySubtag(language));
  if (!HasLocale(base)) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  std::string tag(language);  // or a locale of ICU's
  std::replace(tag.begin(), tag.end(), '_', '-');
  icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
  if (U_FAILURE(status) || base != locale.getLanguage()) {
    locale = icu::Locale(base.c_str());
  }
  // Thai, Persian and Saudi locales name the months of other calendars.
  status = U_ZERO_ERROR;
  locale.setKeywordValue("calendar", "gregorian", status);
  return locale;
}

std::string Utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  while (!out.empty() && out.back() == '.') out.pop_back();
  return out;
}

void AddName(std::string name, std::uint8_t value, bool abbreviated,
             std::vector<CalendarName>* out) {
  if (name.empty()) return;
  for (const CalendarName& known : *out) {
    if (known.name == name && known.value == value) return;
  }
  out->push_back({std::move(name), value, abbreviated, false, false});
}

// A short form that equals the wide one ("Mei") is no abbreviation: the wide
// forms are added first.
void AddAll(const icu::UnicodeString* names, std::int32_t count,
            bool abbreviated, std::vector<CalendarName>* out) {
  for (std::int32_t i = 0; i < count; ++i) {
    AddName(Utf8(names[i]), static_cast<std::uint8_t>(i + 1), abbreviated, out);
  }
}

constexpr std::array kContexts = {icu::DateFormatSymbols::FORMAT,
                                  icu::DateFormatSymbols::STANDALONE};
constexpr std::array kWidths = {icu::DateFormatSymbols::WIDE,
                                icu::DateFormatSymbols::ABBREVIATED};

bool Lists(std::string_view languages, std::string_view base) {
  while (!languages.empty()) {
    const std::size_t end = languages.find(' ');
    if (languages.substr(0, end) == base) return true;
    languages.remove_prefix(end == std::string_view::npos ? languages.size()
                                                          : end + 1);
  }
  return false;
}

// Rows are: languages, value, "full", "short", "careful" or "capital", and
// names by '|'.
void AddRows(std::string_view table, std::string_view language,
             std::vector<CalendarName>* out) {
  const std::string_view base = PrimarySubtag(language);
  data::ForEachRow(data::Table(table), [&](std::string_view row) {
    if (!Lists(data::NextColumn(&row), base)) return;
    const std::string_view digits = data::NextColumn(&row);
    std::uint8_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const std::string_view how = data::NextColumn(&row);
    while (!row.empty()) {
      const std::size_t end = std::min(row.find('|'), row.size());
      const std::string_view name = row.substr(0, end);
      if (how == "never") {
        std::erase_if(*out, [&](const CalendarName& known) {
          return known.value == value && known.name == name;
        });
      } else {
        AddName(std::string(name), value, how == "short", out);
      }
      for (CalendarName& known : *out) {
        if (how == "full" && known.name == name) known.abbreviated = false;
      }
      if (how == "careful" || how == "capital") {
        for (CalendarName& known : *out) {
          if (known.name != name) continue;
          known.careful = true;
          known.capital_tells = how == "capital";
        }
      }
      row.remove_prefix(std::min(end + 1, row.size()));
    }
  });
}

std::unique_ptr<const icu::DateFormatSymbols> LoadSymbols(
    std::string_view language) {
  const std::optional<icu::Locale> locale = KnownLocale(language);
  if (!locale) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  auto symbols = std::make_unique<icu::DateFormatSymbols>(*locale, status);
  return U_SUCCESS(status) ? std::move(symbols) : nullptr;
}

// Kept for the months, weekdays, quarters and eras of one language, which are
// asked for one after the other: loading them takes half a millisecond.
const icu::DateFormatSymbols* Symbols(std::string_view language) {
  thread_local std::string of;
  thread_local std::unique_ptr<const icu::DateFormatSymbols> symbols;
  if (of != language) {
    symbols = LoadSymbols(language);
    of = language;
  }
  return symbols.get();
}

UDateAbsoluteUnit IcuUnit(CalendarUnit unit) {
  switch (unit) {
    case CalendarUnit::kDay: return UDAT_ABSOLUTE_DAY;
    case CalendarUnit::kWeek: return UDAT_ABSOLUTE_WEEK;
    case CalendarUnit::kMonth: return UDAT_ABSOLUTE_MONTH;
    case CalendarUnit::kQuarter: return UDAT_ABSOLUTE_QUARTER;
    default: return UDAT_ABSOLUTE_YEAR;
  }
}

struct Step {
  UDateDirection direction;
  std::int8_t offset;
};

constexpr Step kSteps[] = {{UDAT_DIRECTION_LAST_2, -2},
                           {UDAT_DIRECTION_LAST, -1},
                           {UDAT_DIRECTION_THIS, 0},
                           {UDAT_DIRECTION_NEXT, 1},
                           {UDAT_DIRECTION_NEXT_2, 2}};

constexpr UDateAbsoluteUnit kIcuWeekdays[] = {
    UDAT_ABSOLUTE_MONDAY,   UDAT_ABSOLUTE_TUESDAY, UDAT_ABSOLUTE_WEDNESDAY,
    UDAT_ABSOLUTE_THURSDAY, UDAT_ABSOLUTE_FRIDAY,  UDAT_ABSOLUTE_SATURDAY,
    UDAT_ABSOLUTE_SUNDAY};

void AddRelative(const icu::RelativeDateTimeFormatter& format,
                 UDateAbsoluteUnit unit, RelativeName name,
                 std::vector<RelativeName>* out) {
  for (const Step& step : kSteps) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text;
    format.format(step.direction, unit, text, status);
    if (U_FAILURE(status) || text.isEmpty()) continue;
    name.name = Utf8(text);
    name.offset = step.offset;
    out->push_back(name);
  }
}

DateOrder OrderIn(std::string_view language) {
  const std::optional<icu::Locale> locale = KnownLocale(language);
  if (!locale) return DateOrder::kDayMonthYear;
  const std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createDateInstance(icu::DateFormat::kShort, *locale));
  const auto* simple = dynamic_cast<const icu::SimpleDateFormat*>(format.get());
  if (simple == nullptr) return DateOrder::kDayMonthYear;
  icu::UnicodeString pattern;
  simple->toPattern(pattern);
  const std::int32_t day = pattern.indexOf(u'd');
  const std::int32_t month = pattern.indexOf(u'M');
  const std::int32_t year = pattern.indexOf(u'y');
  if (year < month && year < day) return DateOrder::kYearMonthDay;
  return month < day ? DateOrder::kMonthDayYear : DateOrder::kDayMonthYear;
}

}  // namespace

std::vector<CalendarName> AskMonths(std::string_view language) {
  std::vector<CalendarName> out;
  for (const std::string& locale : LocalesOf(language)) {
    const auto* symbols = Symbols(locale);
    if (symbols == nullptr) continue;
    for (const auto width : kWidths) {
      for (const auto context : kContexts) {
        std::int32_t count = 0;
        const auto* names = symbols->getMonths(count, context, width);
        AddAll(names, std::min(count, 12), width != kWidths[0], &out);
      }
    }
  }
  AddRows("months", language, &out);
  return out;
}

std::vector<CalendarName> AskWeekdays(std::string_view language) {
  std::vector<CalendarName> out;
  for (const std::string& locale : LocalesOf(language)) {
    const auto* symbols = Symbols(locale);
    if (symbols == nullptr) continue;
    for (const auto width : kWidths) {
      for (const auto context : kContexts) {
        std::int32_t count = 0;
        const auto* names = symbols->getWeekdays(count, context, width);
        if (count < 8) continue;
        AddAll(names + 2, 6, width != kWidths[0], &out);  // ICU's 1 is Sunday
        AddName(Utf8(names[1]), 7, width != kWidths[0], &out);
      }
    }
  }
  AddRows("weekdays", language, &out);
  return out;
}

std::vector<CalendarName> AskQuarters(std::string_view language) {
  std::vector<CalendarName> out;
  if (const auto* symbols = Symbols(language)) {
    for (const auto width : kWidths) {
      for (const auto context : kContexts) {
        std::int32_t count = 0;
        const auto* names = symbols->getQuarters(count, context, width);
        AddAll(names, std::min(count, 4), width != kWidths[0], &out);
      }
    }
  }
  return out;
}

std::vector<CalendarName> AskEras(std::string_view language) {
  std::vector<CalendarName> out;
  const auto* symbols = Symbols(language);
  if (symbols == nullptr) return out;
  std::int32_t count = 0;
  const icu::UnicodeString* wide = symbols->getEraNames(count);
  for (std::int32_t i = 0; i < std::min(count, 2); ++i) {
    AddName(Utf8(wide[i]), static_cast<std::uint8_t>(i), false, &out);
  }
  const icu::UnicodeString* brief = symbols->getEras(count);
  for (std::int32_t i = 0; i < std::min(count, 2); ++i) {
    AddName(Utf8(brief[i]), static_cast<std::uint8_t>(i), true, &out);
  }
  return out;
}

std::vector<RelativeName> AskRelative(std::string_view language) {
  std::vector<RelativeName> out;
  const std::optional<icu::Locale> locale = KnownLocale(language);
  if (!locale) return out;
  UErrorCode status = U_ZERO_ERROR;
  const icu::RelativeDateTimeFormatter format(
      *locale, nullptr, UDAT_STYLE_LONG, UDISPCTX_CAPITALIZATION_NONE, status);
  if (U_FAILURE(status)) return out;
  for (const CalendarUnit unit :
       {CalendarUnit::kDay, CalendarUnit::kWeek, CalendarUnit::kMonth,
        CalendarUnit::kQuarter, CalendarUnit::kYear}) {
    AddRelative(format, IcuUnit(unit), {"", unit, 0, 0}, &out);
  }
  std::uint8_t weekday = 0;
  for (const UDateAbsoluteUnit unit : kIcuWeekdays) {
    AddRelative(format, unit, {"", CalendarUnit::kWeekday, 0, ++weekday}, &out);
  }
  return out;
}

std::vector<NumericOrder> AskNumericOrder(std::string_view language) {
  return {{OrderIn(language)}};
}

std::vector<CalendarName> MonthNames(std::string_view language) {
  return RecordsOf<CalendarName>("months", language, AskMonths);
}

std::vector<CalendarName> WeekdayNames(std::string_view language) {
  return RecordsOf<CalendarName>("weekdays", language, AskWeekdays);
}

std::vector<CalendarName> QuarterNames(std::string_view language) {
  return RecordsOf<CalendarName>("quarters", language, AskQuarters);
}

std::vector<CalendarName> EraNames(std::string_view language) {
  return RecordsOf<CalendarName>("eras", language, AskEras);
}

std::vector<RelativeName> RelativeNames(std::string_view language) {
  return RecordsOf<RelativeName>("relative dates", language, AskRelative);
}

DateOrder NumericDateOrder(std::string_view language) {
  return RecordsOf<NumericOrder>("date order", language, AskNumericOrder)
      .front()
      .order;
}

}  // namespace claimdiff::text
