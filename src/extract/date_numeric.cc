// Dates of digits only. The order of day, month and year is the first of:
// the place of the four-digit year, a part above twelve, the language.
#include <array>
#include <cstddef>
#include <utility>

#include "extract/date_patterns.h"

namespace claimdiff {

namespace {

constexpr std::int32_t kPivot = 70;  // 70..99 are 19xx, 00..69 are 20xx

struct Parts {
  std::array<std::size_t, 3> at = {};  // items
  std::size_t end = 0;
  char mark = 0;
};

// Three numbers between the same marks: joined ("1/12/2025"), or with blanks
// around the marks ("2013 . 08 . 20", "2025. 12. 1.").
bool ReadParts(const DateItems& items, std::size_t i, Parts* parts) {
  parts->mark = items[i + 1].mark;
  if (!items.Mark(i + 1, "/-.")) return false;
  if (items[i + 3].mark != parts->mark) return false;
  for (std::size_t k = 0; k < 3; ++k) {
    const DateItem& item = items[i + 2 * k];
    if (!item.digit_run || item.digits == 0) return false;
    if (item.digits == 3) return false;
    parts->at[k] = i + 2 * k;
  }
  parts->end = i + 5;
  const bool spaced = !items.Joined(i + 2) || !items.Joined(i + 1);
  if (spaced && parts->mark == '-') return false;
  // "2.5. 2017": the last part stands apart where years are written so.
  if (spaced && items[i].digits != 4 && items[i + 4].digits != 4) return false;
  // Longer chains are versions and addresses: "1.2.3.4", "1/2/3/4".
  const bool before = i >= 2 && items.Joined(i) && items[i - 1].mark != 0 &&
                      items[i - 1].mark == parts->mark && items.Joined(i - 1) &&
                      items[i - 2].digit_run;
  const bool after =
      items[parts->end].mark == parts->mark && items.Joined(parts->end) &&
      items[parts->end + 1].digit_run && items.Joined(parts->end + 1);
  return !before && !after;
}

PartialDate Make(std::int32_t year, std::int32_t month, std::int32_t day) {
  PartialDate date;
  date.year = year;
  date.month = month;
  date.day = day;
  return date;
}

// Day and month in the order of the language, or in the only order possible.
PartialDate Ordered(std::int32_t year, std::int32_t first, std::int32_t second,
                    bool month_first) {
  const PartialDate stated =
      month_first ? Make(year, first, second) : Make(year, second, first);
  if (IsPossible(stated)) return stated;
  return month_first ? Make(year, second, first) : Make(year, first, second);
}

std::int32_t FullYear(std::int32_t two_digits) {
  return two_digits + (two_digits >= kPivot ? 1900 : 2000);
}

std::int32_t YearOf(const DateItems& items, std::size_t i) {
  const std::int32_t year = items[i].number;
  const bool buddhist =
      items.words().buddhist_years && year >= 2400 && year < 2700;
  return buddhist ? year - 543 : year;
}

// A date of three parts.
std::size_t ReadWhole(const DateItems& items, std::size_t i, DateHits* out) {
  Parts parts;
  if (!items[i].digit_run || !ReadParts(items, i, &parts)) return i;
  const text::DateOrder order = items.words().order;
  const auto number = [&](std::size_t k) { return items[parts.at[k]].number; };
  const auto digits = [&](std::size_t k) { return items[parts.at[k]].digits; };
  PartialDate date;
  if (digits(0) == 4 && digits(1) <= 2 && digits(2) <= 2) {
    date = Ordered(YearOf(items, parts.at[0]), number(1), number(2), true);
  } else if (digits(2) == 4 && digits(0) <= 2 && digits(1) <= 2) {
    date = Ordered(YearOf(items, parts.at[2]), number(0), number(1),
                   order == text::DateOrder::kMonthDayYear);
  } else if (digits(2) == 2 && digits(0) <= 2 && digits(1) <= 2) {
    // Two-digit years: "." parts versions and times too, so both other parts
    // must have two digits there.
    if (parts.mark != '/' && (digits(0) != 2 || digits(1) != 2)) return i;
    date = order == text::DateOrder::kYearMonthDay && digits(0) == 2
               ? Make(FullYear(number(0)), number(1), number(2))
               : Ordered(FullYear(number(2)), number(0), number(1),
                         order == text::DateOrder::kMonthDayYear);
  } else {
    return i;
  }
  if (date.month == 0 || date.day == 0 || !IsPossible(date)) return i;
  if (*date.year < 1000 || *date.year > 2999) return i;
  std::size_t end = parts.end;
  // "2013. 08. 20." closes with its stop.
  if (parts.mark == '.' && digits(0) == 4 && items.Mark(end, ".") &&
      items.Joined(end) && !items.Joined(i + 2)) {
    ++end;
  }
  out->push_back({i, end, date, false});
  return end;
}

bool IsShort(const DateItems& items, std::size_t i) {
  return items[i].digits == 1 || items[i].digits == 2;
}

// A day and a month of digits, with the stop of either: "30.4.".
bool ReadDayAndMonth(const DateItems& items, std::size_t i) {
  if (!items[i].digit_run || !items.Mark(i + 1, ".") ||
      !items[i + 2].digit_run || !items.Mark(i + 3, ".")) {
    return false;
  }
  return IsShort(items, i) && IsShort(items, i + 2) && items.Joined(i + 1) &&
         items.Joined(i + 3);
}

// "30.4.-2.5.2025": the first day of a range takes the year of the last.
std::size_t ReadRange(const DateItems& items, std::size_t i, DateHits* out) {
  if (items.words().order != text::DateOrder::kDayMonthYear ||
      !ReadDayAndMonth(items, i)) {
    return i;
  }
  const std::size_t join = i + 4;
  if (!items.Mark(join, "-~") && !items.Has(join, DateRole::kTo)) return i;
  const std::size_t first = out->size();
  const std::size_t end = ReadWhole(items, join + 1, out);
  if (end == join + 1) return i;
  const PartialDate last = (*out)[first].date;
  PartialDate date = Make(*last.year, items[i + 2].number, items[i].number);
  if (std::pair(date.month, date.day) > std::pair(last.month, last.day)) {
    --*date.year;
  }
  if (!IsPossible(date)) {
    out->resize(first);
    return i;
  }
  out->insert(out->begin() + static_cast<std::ptrdiff_t>(first),
              {i, join, date, false});
  return end;
}

// "ngày 6/10", "no dia 6/10/2025": a word for day says that a day and a month
// follow, where digits alone would be a fraction.
std::size_t ReadMarkedDay(const DateItems& items, std::size_t i,
                          DateHits* out) {
  if (!items.Is(i, DateRole::kDay, kBefore)) return i;
  if (const std::size_t end = ReadWhole(items, i + 1, out); end != i + 1) {
    out->back().first = i;
    return end;
  }
  if (!IsShort(items, i + 1) || !items.Mark(i + 2, "/") ||
      !items.Joined(i + 2) || !IsShort(items, i + 3) || !items.Joined(i + 3)) {
    return i;
  }
  PartialDate date;
  date.day = items[i + 1].number;
  date.month = items[i + 3].number;
  if (date.day == 0 || date.month == 0 || !IsPossible(date)) return i;
  out->push_back({i, i + 4, date, false});
  return i + 4;
}

}  // namespace

std::size_t ReadNumericDate(const DateItems& items, std::size_t i,
                            DateHits* out) {
  if (const std::size_t end = ReadMarkedDay(items, i, out); end != i) {
    return end;
  }
  const std::size_t end = ReadRange(items, i, out);
  return end != i ? end : ReadWhole(items, i, out);
}

}  // namespace claimdiff
