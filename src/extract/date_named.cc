// Dates with a month by name or by a word for month ("12月", "tháng 12").
//
// Five shapes, tried in this order: year first (2025年12月1日, 2025. december
// 1.), day first (1 de dezembro de 2025, also 1-3 May), month first (December
// 1st, 2025), month and year, the month alone. Separators are taken from a
// small set, so that "In May, 20 people" may be read as a day: a number after
// a month counts as its day only if no word of the same phrase follows it.
#include <utility>

#include "extract/calendar.h"
#include "extract/date_patterns.h"

namespace claimdiff {

namespace {

// A month by name, "12月" or "tháng 12".
struct Month {
  std::int32_t value = 0;
  std::size_t end = 0;
  const DateMeaning* name = nullptr;  // nullptr when it is a number
  bool solar = false;
};

// `of_year`: the month of a year that stands before it, with its word.
bool ReadMonth(const DateItems& items, std::size_t i, Month* month,
               bool of_year = false) {
  if (const DateMeaning* name = items.As(i, DateRole::kMonth)) {
    *month = {name->value, i + 1, name, false};
    // Arabic "حزيران/يونيو": the same month by both of its names.
    const DateMeaning* again = items.As(i + 2, DateRole::kMonth);
    if (items.Mark(i + 1, "/") && again != nullptr &&
        again->value == name->value) {
      month->end = i + 3;
    }
    return true;
  }
  if (const DateMeaning* name = items.As(i, DateRole::kSolar)) {
    *month = {name->value, i + 1, name, true};
    return true;
  }
  const auto possible = [&](std::size_t at) {
    return items[at].number >= 1 && items[at].number <= 12 &&
           items[at].digits <= 2;
  };
  const bool marked = items.Is(i + 1, DateRole::kMonthMark, kAfter) ||
                      ((items[i].ordinal || of_year) &&
                       items.Is(i + 1, DateRole::kMonthMark, kAfterOrdinal));
  if (possible(i) && marked) {
    *month = {items[i].number, i + 2, nullptr, false};
    return true;
  }
  if (items.Is(i, DateRole::kMonthMark, kBefore) && possible(i + 1)) {
    *month = {items[i + 1].number, i + 2, nullptr, false};
    return true;
  }
  return false;
}

// A day with its marks: "1", "1st", "1.", "tanggal 1", "1日".
struct Day {
  std::int32_t value = 0;
  std::size_t end = 0;
  bool marked = false;
  bool spelled = false;
};

// The digits end a longer number or a price: "6,107.31 August", "$12".
bool IsTail(const DateItems& items, std::size_t i) {
  if (i == 0 || items[i].digits == 0) return false;
  if (items.Mark(i - 1, "$#")) return true;
  return i >= 2 && items.Joined(i) && items.Mark(i - 1, ".,:") &&
         items.Joined(i - 1) && items[i - 2].digit_run;
}

// What may hang on a day's digits: "15-tego", "2nd", "3-его", "1:a", of any
// language, as long as a month follows.
std::size_t SkipEnding(const DateItems& items, std::size_t i) {
  if (items[i - 1].digits == 0) return i;
  const std::size_t at = items.Mark(i, "-.:'") && items.Joined(i) ? i + 1 : i;
  constexpr std::size_t kLongest = 8;  // bytes
  Month month;
  // "1° maggio"
  if (items.Joined(i) && i < items.size() &&
      items.FirstToken(i).hash == text::HashFolded("\u00B0") &&
      ReadMonth(items, SkipLinks(items, i + 1), &month)) {
    return i + 1;
  }
  if (!items.Joined(at) || items[at].mark != 0 || items[at].digit_run) return i;
  const text::Token& token = items.FirstToken(at);
  const bool ending = items[at].end == items[at].first + 1 &&
                      token.fold_size <= kLongest && !token.upper_first &&
                      !text::IsGraphemeScript(token.script) &&
                      !items.Has(at, DateRole::kMonth);
  return ending && ReadMonth(items, SkipLinks(items, at + 1), &month) ? at + 1
                                                                      : i;
}

bool ReadDay(const DateItems& items, std::size_t i, Day* day) {
  const bool before = items.Is(i, DateRole::kDay, kBefore);
  const std::size_t at = before ? i + 1 : i;
  if (!items.IsDay(at)) return false;
  if (IsTail(items, at)) return false;
  // "7月、8月"
  if (items.Is(at + 1, DateRole::kMonthMark, kAfter)) return false;
  *day = {items[at].number, at + 1, before || items[at].ordinal,
          items[at].digits == 0};
  if (const std::size_t end = SkipEnding(items, day->end); end != day->end) {
    day->end = end;
    day->marked = true;
  }
  if (items.Is(day->end, DateRole::kDay, kAfter)) {
    ++day->end;
    day->marked = true;
  }
  return true;
}

bool IsLower(const DateItems& items, std::size_t i) {
  const text::Token& token = items.FirstToken(i);
  return text::HasCase(token.script) && !token.upper_first;
}

bool EndsHere(const DateItems& items, std::size_t i) {
  return i >= items.size() || (items[i].mark != 0 && !items.Mark(i, "'/-:%$"));
}

// English "may" in small letters needs more than a number beside it.
bool Doubtful(const DateItems& items, std::size_t at, const Month& month) {
  return month.name != nullptr && month.name->careful && month.name->capital &&
         at < items.size() && IsLower(items, at);
}

// "1-3 May", "1.-3. Mai": past the dash, and the stop of an ordinal before it.
std::size_t SkipRange(const DateItems& items, std::size_t i) {
  const auto parts = [&items](std::size_t at) {
    return items.Mark(at, "-~/") || items.Has(at, DateRole::kTo);
  };
  if (parts(i)) return i + 1;
  return items.Mark(i, ".") && parts(i + 1) ? i + 2 : i;
}

PartialDate Make(std::optional<std::int32_t> year, std::int32_t month,
                 std::int32_t day) {
  PartialDate date;
  date.year = year;
  date.month = month;
  date.day = day;
  return date;
}

bool Push(std::size_t first, std::size_t end, const PartialDate& date,
          DateHits* out) {
  if (!IsPossible(date)) return false;
  out->push_back({first, end, date, false});
  return true;
}

// A day of the Solar Hijri calendar; without a year it has no place in ours.
bool ReadSolar(const PartialDate& solar, std::pair<std::size_t, std::size_t> at,
               DateHits* out) {
  if (!solar.year || *solar.year < 1200 || *solar.year > 1600) return false;
  const CivilDay day =
      CivilDayOf(DayNumberOfSolarHijri({*solar.year, solar.month, solar.day}));
  return Push(at.first, at.second, Make(day.year, day.month, day.day), out);
}

// 1 de maio de 2013; 1-3 May 2013 gives two dates.
std::size_t ReadDayFirst(const DateItems& items, std::size_t i, DateHits* out) {
  Day day;
  if (!ReadDay(items, i, &day)) return i;
  Day last = day;
  std::size_t second = i;
  const std::size_t range = SkipRange(items, day.end);
  if (range != day.end && ReadDay(items, range, &last) &&
      last.value > day.value) {
    second = range;
  } else {
    last = day;
  }
  const std::size_t at = SkipLinks(items, last.end);
  Month month;
  if (!ReadMonth(items, at, &month)) return i;
  // "이 5월": where months are so written, days come after them.
  if (items.Is(at + 1, DateRole::kMonthMark, kAfter)) return i;
  std::optional<std::int32_t> year;
  const std::size_t end = ReadYearTail(items, month.end, &year);
  // "1 may be", "the second may be"
  if (Doubtful(items, at, month) && !year && (!day.marked || day.spelled) &&
      at == last.end && !EndsHere(items, end)) {
    return i;
  }
  // "2 mar": an abbreviation glued to nothing, in small letters, is a month
  // beside a day, but no spelled-out number makes it one.
  if (month.name != nullptr && month.name->abbreviated &&
      items[last.end - 1].digits == 0 && !day.marked && !year &&
      at == last.end) {
    return i;
  }
  PartialDate date = Make(year, month.value, last.value);
  if (month.solar) return ReadSolar(date, {i, end}, out) ? end : i;
  if (!IsPossible(date)) return i;
  if (second != i) {
    Push(i, day.end, Make(year, month.value, day.value), out);
  }
  Push(second, end, date, out);
  return end;
}

// "May 20 people" against "Nov 2": a day, unless a word in small letters goes
// on with the phrase in a language that puts the day first.
bool GoesOn(const DateItems& items, std::size_t i) {
  if (i >= items.size() || items[i].mark != 0) {
    return items.Mark(i, "%$:") ||
           (items.Mark(i, ".,/") && items.Joined(i) && items[i + 1].digit_run &&
            items.Joined(i + 1));
  }
  if (items.words().order != text::DateOrder::kDayMonthYear) return false;
  if (items[i].roles != 0) return false;
  return items.FirstToken(i).script == text::Script::kLatin &&
         IsLower(items, i);
}

// December 1st, 2025; Nov/2; يناير-1.
std::size_t ReadMonthFirst(const DateItems& items, std::size_t i,
                           DateHits* out) {
  Month month;
  if (!ReadMonth(items, i, &month) || month.solar) return i;
  const std::size_t at = SkipLinks(items, month.end);
  // "tháng 3 năm 2025": Vietnamese "năm" is "five", too.
  std::optional<std::int32_t> year;
  if (items.Is(at, DateRole::kYear, kBefore) &&
      ReadYearNumber(items, at, &year) != at) {
    return i;
  }
  Day day;
  if (!ReadDay(items, at, &day)) return i;
  // "May twenty-one", but not "in May, two ..." nor an article ("em maio um").
  const bool spelled = items[at].digits == 0 && !day.marked;
  if (spelled && (at != month.end || day.value == 1)) return i;
  if (!day.marked && GoesOn(items, day.end)) return i;
  // "August 2. September": the number belongs to the month after it.
  Month next;
  if (!day.marked && month.name != nullptr && at != month.end &&
      ReadMonth(items, SkipLinks(items, day.end), &next)) {
    return i;
  }
  std::size_t end = ReadYearTail(items, day.end, &year);
  // "In May, 20 people"
  if (items.Mark(month.end, ",") && !year && !day.marked &&
      !EndsHere(items, day.end)) {
    return i;
  }
  const std::size_t range = SkipRange(items, day.end);
  Day last;
  if (!year && range != day.end && ReadDay(items, range, &last) &&
      last.value > day.value && !items.Mark(last.end, ":./%") &&
      !GoesOn(items, last.end)) {
    end = ReadYearTail(items, last.end, &year);
    if (Push(range, end, Make(year, month.value, last.value), out)) {
      if (Push(i, day.end, Make(year, month.value, day.value), out)) {
        return end;
      }
      out->pop_back();
    }
    year.reset();
    end = day.end;
  }
  return Push(i, end, Make(year, month.value, day.value), out) ? end : i;
}

// 2025年12月1日, 2025. december 1., 2019-sep-1, 2016, nov, 2020/23/Sep.
std::size_t ReadYearFirst(const DateItems& items, std::size_t i,
                          DateHits* out) {
  std::optional<std::int32_t> year;
  Month month;
  Day day;
  if (items.IsYear(i) && items[i + 1].mark == '/' && items.IsDay(i + 2) &&
      items[i + 3].mark == '/' && ReadMonth(items, i + 4, &month)) {
    const PartialDate date =
        Make(items[i].number, month.value, items[i + 2].number);
    return Push(i, month.end, date, out) ? month.end : i;
  }
  const std::size_t past = ReadYearNumber(items, i, &year);
  if (past == i) return i;
  // 2015 წლის 14 აპრილს, "2025 ж. 3 наурыз": with its word, a year may also
  // come before both.
  const std::size_t rest = items.Mark(past, ".") ? past + 1 : past;
  if (past > i + 1 && ReadDay(items, rest, &day) &&
      ReadMonth(items, SkipLinks(items, day.end), &month) && !month.solar) {
    const PartialDate date = Make(year, month.value, day.value);
    std::optional<std::int32_t> other;
    const bool ends = ReadYearTail(items, month.end, &other) == month.end;
    return ends && Push(i, month.end, date, out) ? month.end : i;
  }
  const std::size_t at = SkipLinks(items, past);
  if (!ReadMonth(items, at, &month, past > i + 1) || month.solar) return i;
  const bool lists = Doubtful(items, at, month);
  std::optional<std::int32_t> other;
  const std::size_t day_at = SkipLinks(items, month.end);
  const bool has_day =
      ReadDay(items, day_at, &day) && (day.marked || !GoesOn(items, day.end));
  if (lists && !has_day && !EndsHere(items, month.end)) return i;
  // "In 2016, May 2017": the month has a year of its own.
  if (ReadYearTail(items, has_day ? day.end : month.end, &other) !=
      (has_day ? day.end : month.end)) {
    return i;
  }
  const std::size_t end = has_day ? day.end : month.end;
  const PartialDate date = Make(year, month.value, has_day ? day.value : 0);
  if (!Push(i, end, date, out)) return i;
  // 5月3日至5日, "május 1-3."
  const std::size_t range = has_day ? SkipRange(items, end) : end;
  Day last;
  if (range != end && ReadDay(items, range, &last) &&
      (last.marked || items.Mark(last.end, ".")) && last.value > day.value &&
      Push(range, last.end, Make(year, month.value, last.value), out)) {
    return last.end;
  }
  return end;
}

// 2025年7~9月, 7~9월: two months, the first without its word.
std::size_t ReadMonthNumbers(const DateItems& items, std::size_t i,
                             DateHits* out) {
  std::optional<std::int32_t> year;
  std::size_t at = i;
  if (items[i].digits == 4 && items.Is(i + 1, DateRole::kYear, kAfter)) {
    year = items[i].number;
    at = i + 2;
  }
  const std::int32_t first = items[at].number;
  const bool possible =
      (items[at].digits == 1 || items[at].digits == 2) && first >= 1;
  const std::size_t range = SkipRange(items, at + 1);
  Month last;
  if (!possible || range == at + 1 ||
      !items.Is(range + 1, DateRole::kMonthMark, kAfter) ||
      !ReadMonth(items, range, &last) || last.name != nullptr ||
      last.value <= first) {
    return i;
  }
  Day day;
  if (ReadDay(items, last.end, &day)) return i;
  if (!Push(i, at + 1, Make(year, first, 0), out)) return i;
  Push(range, last.end, Make(year, last.value, 0), out);
  return last.end;
}

// Whether something beside a month that is a common word makes it a month.
bool Supported(const DateItems& items, std::size_t i, const Month& month) {
  if (i == 0 && month.end >= items.size()) return true;
  if (month.name == nullptr) return true;
  const bool link = i > 0 && items.Has(i - 1, DateRole::kLink);
  const bool cue = i > 0 && (link || items.Has(i - 1, DateRole::kCue) ||
                             items.Has(i - 1, DateRole::kPart));
  if (month.name->abbreviated) {
    // "In Dec.", but not Spanish "del mar azul", nor "del mar." at the end.
    if (link) return false;
    const bool ends =
        month.end >= items.size() ||
        (items.Mark(month.end, ".") && (cue || month.end + 1 >= items.size()));
    return ends && (cue || i == 0);
  }
  if (!month.name->careful) return true;
  if (month.name->capital && IsLower(items, i)) return false;
  if (!month.name->capital_tells) return cue;
  return cue || i > 0 || items.Mark(month.end, "'");
}

// abril de 2025; June-August 1992 gives two months; May.
std::size_t ReadMonthAlone(const DateItems& items, std::size_t i,
                           DateHits* out) {
  Month month;
  if (!ReadMonth(items, i, &month) || month.solar) return i;
  std::optional<std::int32_t> year;
  std::size_t end = ReadYearTail(items, month.end, &year);
  // Vietnamese "tháng 3/2015".
  if (!year && month.name == nullptr && items.Mark(month.end, "/") &&
      items.Joined(month.end + 1) && items[month.end + 1].digits == 4 &&
      items.IsYear(month.end + 1)) {
    year = items[month.end + 1].number;
    end = month.end + 2;
  }
  const std::size_t range = SkipRange(items, month.end);
  Month last;
  if (!year && range != month.end && !items.Has(range, DateRole::kLink) &&
      ReadMonth(items, range, &last) && last.name != nullptr) {
    std::optional<std::int32_t> shared;
    end = ReadYearTail(items, last.end, &shared);
    if (shared) {
      Push(i, month.end, Make(shared, month.value, 0), out);
      Push(range, end, Make(shared, last.value, 0), out);
      return end;
    }
    end = month.end;
  }
  if (!year && !Supported(items, i, month)) return i;
  return Push(i, end, Make(year, month.value, 0), out) ? end : i;
}

// "4日、", "4日に": a day of the month; "週4日労働" are four days.
bool StandsAlone(const DateItems& items, std::size_t i, std::size_t end) {
  constexpr std::int32_t kOfManyThings = 3;
  if (items.words().days_by_default &&
      !items.Is(end - 1, DateRole::kDay, kOfManyThings)) {
    constexpr std::int32_t kLengthBefore = 3;
    const bool length =
        items.Is(end, DateRole::kDayEnd, 2) ||
        (i > 0 && items.Is(i - 1, DateRole::kDayEnd, kLengthBefore));
    return !length;
  }
  if (i > 0 && items.Joined(i) &&
      items.FirstToken(i - 1).script == text::Script::kHan) {
    return false;
  }
  return end >= items.size() || items.Mark(end, ",.()") ||
         items.Is(end, DateRole::kDayEnd, 1) ||
         items.Is(end, DateRole::kDayPart, kBefore);
}

// 5日, dia 25, ngày 5: a day of a month that goes unsaid. "五 日" in words is
// rather a duration.
std::size_t ReadDayAlone(const DateItems& items, std::size_t i, DateHits* out) {
  Day day;
  if (!ReadDay(items, i, &day) || day.end < i + 2) return i;
  if (items[day.end - 1].digits == 0 && items[i].digits == 0) return i;
  if (!items.Is(i, DateRole::kDay, kBefore) &&
      !items.Is(day.end - 1, DateRole::kDay, kAfter)) {
    return i;
  }
  if (!items.Is(i, DateRole::kDay, kBefore) &&
      !StandsAlone(items, i, day.end)) {
    return i;
  }
  return Push(i, day.end, Make(std::nullopt, 0, day.value), out) ? day.end : i;
}

}  // namespace

std::size_t SkipLinks(const DateItems& items, std::size_t i) {
  for (int skipped = 0; skipped < 3; ++skipped, ++i) {
    if (items.Has(i, DateRole::kLink)) continue;
    if (items.Mark(i, "-/.,'o")) continue;
    break;
  }
  return i;
}

std::size_t ReadNamedDate(const DateItems& items, std::size_t i,
                          DateHits* out) {
  // A month, or a day with its word: each shape needs one of these.
  constexpr std::uint64_t kNeeded =
      RoleBits({DateRole::kMonth, DateRole::kSolar, DateRole::kMonthMark,
                DateRole::kDay});
  if (!items.Anywhere(kNeeded)) return i;
  constexpr std::size_t (*kShapes[])(const DateItems&, std::size_t,
                                     DateHits*) = {
      ReadMonthNumbers, ReadYearFirst,  ReadDayFirst,
      ReadMonthFirst,   ReadMonthAlone, ReadDayAlone};
  for (const auto shape : kShapes) {
    const std::size_t end = shape(items, i, out);
    if (end != i) return end;
  }
  return i;
}

}  // namespace claimdiff
