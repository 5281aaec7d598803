// The forms of dates. Internal to the date finder: date.h is the way in.
//
// Each reader looks at the items from `i` on. On success it appends what it
// found to `out` and returns the index one past the last item that it took,
// else it returns `i` and leaves `out` alone.
#ifndef CLAIMDIFF_EXTRACT_DATE_PATTERNS_H_
#define CLAIMDIFF_EXTRACT_DATE_PATTERNS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "extract/date_items.h"
#include "extract/date_value.h"

namespace claimdiff {

struct DateHit {
  std::size_t first = 0;  // items [first, end)
  std::size_t end = 0;
  PartialDate date;
  bool bare_year = false;  // nothing but four digits says that it is a year
};

using DateHits = std::vector<DateHit>;

// 1/12/2025, 2025-12-01, 2025. 12. 1., 18.07.14.
std::size_t ReadNumericDate(const DateItems& items, std::size_t i,
                            DateHits* out);

// 1 Desember 2025, December 1st, 2025年12月1日, 1-3 May, April 2025, May.
std::size_t ReadNamedDate(const DateItems& items, std::size_t i, DateHits* out);

// Q3 2025, semestre, 1980s, the 19th century.
std::size_t ReadPeriod(const DateItems& items, std::size_t i, DateHits* out);

// 2017, tahun 2017, 2017-2019, 44 BC.
std::size_t ReadYear(const DateItems& items, std::size_t i, DateHits* out);

// Four digits such as 2000, which nothing says to be a year.
std::size_t ReadRoundYear(const DateItems& items, std::size_t i, DateHits* out);

// 10:00 WIB, 7.55am, 7h55, 14 Uhr: gives no date.
std::size_t ReadTimeOfDay(const DateItems& items, std::size_t i);

// The year that may follow a day and month: ", 2025", "de 2025", "tahun 2025",
// "พ.ศ. 2568". Returns the index past it and sets *year, or returns `i`.
std::size_t ReadYearTail(const DateItems& items, std::size_t i,
                         std::optional<std::int32_t>* year);

// A year with what marks it as one, or four digits on their own, without any
// separator before it.
std::size_t ReadYearNumber(const DateItems& items, std::size_t i,
                           std::optional<std::int32_t>* year);

// Skips words and marks that may stand inside a date: at most three.
std::size_t SkipLinks(const DateItems& items, std::size_t i);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_DATE_PATTERNS_H_
