// What the date finder knows of a language: one phrase table over everything
// that may stand in or around a date, with the roles that each phrase may play.
#ifndef CLAIMDIFF_EXTRACT_DATE_WORDS_H_
#define CLAIMDIFF_EXTRACT_DATE_WORDS_H_

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "text/calendar_names.h"
#include "text/hash_table.h"
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
  kUntil,
  kEra,
  kBuddhist,
  kFirstYear,
  kYearOne,
  kDecade,
  kDecadeName,
  kCentury,
  kQuarter,
  kQuarterName,
  kHalf,
  kHalfName,
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

// A set of roles, a bit each.
constexpr std::uint64_t RoleBits(std::initializer_list<DateRole> roles) {
  std::uint64_t bits = 0;
  for (const DateRole role : roles) {
    bits |= std::uint64_t{1} << static_cast<int>(role);
  }
  return bits;
}

// Where a word stands, for the roles that say so.
inline constexpr int kBefore = 1;
inline constexpr int kAfter = 2;
inline constexpr int kAfterOrdinal = 3;

struct DateMeaning {
  DateRole role = DateRole::kLink;
  std::int16_t value = 0;
  bool abbreviated = false;  // of months and weekdays
  bool careful = false;
  bool capital_tells = false;
  bool capital = false;  // the language writes it with a capital letter
  // Of kRelative.
  text::CalendarUnit unit = text::CalendarUnit::kDay;
  std::uint8_t weekday = 0;
};

// All that one phrase means, put together once: a text asks of many phrases
// whether one of them has a role, and of few what it means.
struct DatePhrase {
  std::uint32_t meanings_begin = 0;  // of DateWords::meanings
  std::uint16_t meanings_size = 0;
  std::int16_t day = -1;    // of kDayWord, if that is among them
  std::uint64_t roles = 0;  // of the meanings: RoleBits
  bool starts = false;      // a date or a time may begin with it
};

struct DateWords {
  text::PhraseTable table;  // -> index into phrases, one each
  std::vector<DatePhrase> phrases;
  // By token hash, a word each of the phrases without which there is no date,
  // unless of four digits or of digits between marks; of those that need a
  // number beside them, and of those that need a number like a year.
  text::HashSet telling, telling_of_numbers, telling_of_years;
  std::vector<DateMeaning> meanings;
  text::DateOrder order = text::DateOrder::kDayMonthYear;
  bool buddhist_years = false;  // a bare 2568 is a Buddhist year
  bool solar_years = false;     // a year 1340 is of the Solar Hijri calendar
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
