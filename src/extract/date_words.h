// What the date finder knows of a language: one phrase table over everything
// that may stand in or around a date, with the roles that each phrase may play.
#ifndef CLAIMDIFF_EXTRACT_DATE_WORDS_H_
#define CLAIMDIFF_EXTRACT_DATE_WORDS_H_

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/calendar_names.h"
#include "text/phrases.h"

namespace claimdiff {

// The roles of src/data/date_words.tsv, where each is explained, and those
// that come from CLDR.
enum class DateRole : std::uint8_t {
  kMonth,
  kWeekday,
  kLink,
  kTo,
  kYear,
  kDay,
  kDayEnd,
  kDayWord,
  kMonthMark,
  kCue,
  kPart,
  kWeekdayCue,
  kEra,
  kBuddhist,
  kFirstYear,
  kDecade,
  kDecadeName,
  kCentury,
  kQuarter,
  kQuarterName,
  kHalf,
  kLastCentury,
  kSolar,
  kLast,
  kThis,
  kNext,
  kLastAfter,
  kThisAfter,
  kNextAfter,
  kRelative,
  kClock,
  kDayPart,
};

// Where a word stands, for the roles that say so.
inline constexpr int kBefore = 1;
inline constexpr int kAfter = 2;

struct DateMeaning {
  DateRole role = DateRole::kLink;
  std::int16_t value = 0;
  bool abbreviated = false;  // of months and weekdays
  bool careful = false;
  bool capital_tells = false;
  bool starts = false;   // a date or a time may begin with it
  bool capital = false;  // the language writes it with a capital letter
  // Of kRelative.
  text::CalendarUnit unit = text::CalendarUnit::kDay;
  std::uint8_t weekday = 0;
};

struct DateWords {
  text::PhraseTable phrases;  // -> index into meanings
  // By token hash, a word each of the phrases without which there is no date,
  // unless of four digits or of digits between marks; and of those that need a
  // number beside them.
  std::unordered_set<std::uint64_t> telling, telling_of_numbers;
  std::vector<DateMeaning> meanings;
  text::DateOrder order = text::DateOrder::kDayMonthYear;
  bool buddhist_years = false;  // a bare 2568 is a Buddhist year
  // "30일" is a day of the month unless a word says that it is a length.
  bool days_by_default = false;
  // "上周二" is the Tuesday of last week, where "last Tuesday" is the last one.
  bool weeks_apart = false;
  bool century_of_hundreds = false;  // "1900-talet" is a century
};

// The words for a BCP 47 tag; languages that nobody knows have none. Built
// once a language, on first use, from any thread; good for the life of the
// program.
const DateWords& DateWordsFor(std::string_view language);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_DATE_WORDS_H_
