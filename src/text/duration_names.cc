#include "text/duration_names.h"

#include <unicode/formattedvalue.h>
#include <unicode/locid.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "text/ask_icu.h"
#include "text/known_locale.h"
#include "text/language_tag.h"
#include "text/snapshot.h"

namespace claimdiff::text {

namespace {

icu::MeasureUnit IcuUnit(DurationUnit unit) {
  switch (unit) {
    case DurationUnit::kSecond: return icu::MeasureUnit::getSecond();
    case DurationUnit::kMinute: return icu::MeasureUnit::getMinute();
    case DurationUnit::kHour: return icu::MeasureUnit::getHour();
    case DurationUnit::kDay: return icu::MeasureUnit::getDay();
    case DurationUnit::kWeek: return icu::MeasureUnit::getWeek();
    case DurationUnit::kMonth: return icu::MeasureUnit::getMonth();
    case DurationUnit::kYear: return icu::MeasureUnit::getYear();
    case DurationUnit::kDecade: return icu::MeasureUnit::getDecade();
    case DurationUnit::kCentury: return icu::MeasureUnit::getCentury();
  }
  return icu::MeasureUnit::getSecond();
}

// The part of a formatted quantity that names the unit.
std::string UnitPart(const icu::number::FormattedNumber& formatted) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text = formatted.toString(status);
  icu::ConstrainedFieldPosition position;
  position.constrainField(UFIELD_CATEGORY_NUMBER, UNUM_MEASURE_UNIT_FIELD);
  std::string out;
  while (U_SUCCESS(status) && formatted.nextPosition(position, status)) {
    const std::int32_t start = position.getStart();
    text.tempSubString(start, position.getLimit() - start).toUTF8String(out);
    out += ' ';
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '.')) {
    out.pop_back();
  }
  return out;
}

// A count for each form that a unit's name has beside one.
std::vector<double> CountsOfForms(const icu::Locale& locale) {
  constexpr std::array kCounts = {1.0, 2.0, 3.0, 5.0, 11.0, 100.0, 1.5};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<const icu::PluralRules> rules(
      icu::PluralRules::forLocale(locale, status));
  if (U_FAILURE(status)) return {kCounts.begin(), kCounts.end()};
  std::vector<double> counts;
  std::vector<icu::UnicodeString> forms;
  for (const double count : kCounts) {
    const icu::UnicodeString form = rules->select(count);
    if (std::find(forms.begin(), forms.end(), form) != forms.end()) continue;
    forms.push_back(form);
    counts.push_back(count);
  }
  return counts;
}

void AddNames(const icu::Locale& locale, std::vector<DurationName>* out) {
  constexpr std::array kWidths = {UNUM_UNIT_WIDTH_FULL_NAME,
                                  UNUM_UNIT_WIDTH_SHORT};
  const std::vector<double> counts = CountsOfForms(locale);
  for (int u = 0; u <= static_cast<int>(DurationUnit::kCentury); ++u) {
    const auto unit = static_cast<DurationUnit>(u);
    for (const auto width : kWidths) {
      const auto formatter = icu::number::NumberFormatter::withLocale(locale)
                                 .unit(IcuUnit(unit))
                                 .unitWidth(width);
      for (const double count : counts) {
        UErrorCode status = U_ZERO_ERROR;
        std::string name = UnitPart(formatter.formatDouble(count, status));
        const bool known =
            std::any_of(out->begin(), out->end(), [&](const DurationName& n) {
              return n.name == name && n.unit == unit;
            });
        if (U_SUCCESS(status) && !name.empty() && !known) {
          out->push_back(
              {std::move(name), unit, width == UNUM_UNIT_WIDTH_SHORT});
        }
      }
    }
  }
}

}  // namespace

std::vector<DurationName> AskDurations(std::string_view language) {
  std::vector<DurationName> out;
  const std::string base(PrimarySubtag(language));
  // ICU answers for a language that it lacks with the process's default locale.
  if (!HasLocale(base)) return out;
  for (const std::string& locale : LocalesOf(base)) {
    AddNames(icu::Locale(locale.c_str()), &out);
  }
  return out;
}

std::vector<DurationName> DurationNames(std::string_view language) {
  return RecordsOf<DurationName>("durations", language, AskDurations);
}

}  // namespace claimdiff::text
