#include "extract/date_relative.h"

#include "extract/calendar.h"

namespace claimdiff {

namespace {

enum class Direction : std::uint8_t { kNone, kLast, kThis, kNext, kUntil };

Direction Before(const DateItems& items, std::size_t i) {
  if (items.Has(i, DateRole::kLast)) return Direction::kLast;
  if (items.Has(i, DateRole::kThis)) return Direction::kThis;
  if (items.Has(i, DateRole::kNext)) return Direction::kNext;
  return Direction::kNone;
}

Direction After(const DateItems& items, std::size_t i) {
  if (items.Has(i, DateRole::kLastAfter)) return Direction::kLast;
  if (items.Has(i, DateRole::kThisAfter)) return Direction::kThis;
  if (items.Has(i, DateRole::kNextAfter)) return Direction::kNext;
  return Direction::kNone;
}

void SetDay(std::int32_t day_number, PartialDate* date) {
  const CivilDay day = CivilDayOf(day_number);
  date->year = day.year;
  date->month = day.month;
  date->day = day.day;
}

void SetWeek(std::int32_t day_number, PartialDate* date) {
  // The ISO week's year is that of its Thursday.
  const std::int32_t thursday = day_number - WeekdayOf(day_number) + 4;
  const CivilDay day = CivilDayOf(thursday);
  date->year = day.year;
  date->week = (thursday - DayNumber({day.year, 1, 1})) / 7 + 1;
}

// The weekday before, around or after the day of publication. News says "on
// Monday" of the last Monday, today included.
void SetWeekday(std::int32_t weekday, Direction direction,
                std::int32_t published, PartialDate* date) {
  const std::int32_t back = (WeekdayOf(published) - weekday + 7) % 7;
  switch (direction) {
    case Direction::kNone:
      date->by_weekday = true;
      return SetDay(published - back, date);
    case Direction::kLast:
      return SetDay(published - (back == 0 ? 7 : back), date);
    case Direction::kThis:
      return SetDay(published - WeekdayOf(published) + weekday, date);
    case Direction::kNext: return SetDay(published + 7 - back, date);
    case Direction::kUntil: return SetDay(published + (7 - back) % 7, date);
  }
}

void SetMonth(std::int32_t month, Direction direction, std::int32_t published,
              PartialDate* date) {
  const CivilDay today = CivilDayOf(published);
  date->month = month;
  date->year = today.year;
  if (direction == Direction::kLast && month >= today.month) --*date->year;
  if (direction == Direction::kNext && month <= today.month) ++*date->year;
}

bool SetUnit(const DateMeaning& word, std::int32_t published,
             PartialDate* date) {
  const CivilDay today = CivilDayOf(published);
  const std::int32_t months = today.year * 12 + today.month - 1 + word.value;
  const std::int32_t quarters = today.year * 4 + (today.month - 1) / 3;
  switch (word.unit) {
    case text::CalendarUnit::kDay:
      SetDay(published + word.value, date);
      return true;
    case text::CalendarUnit::kWeek:
      SetWeek(published + 7 * word.value, date);
      return true;
    case text::CalendarUnit::kMonth:
      date->year = months / 12;
      date->month = months % 12 + 1;
      return true;
    case text::CalendarUnit::kQuarter:
      date->year = (quarters + word.value) / 4;
      date->quarter = (quarters + word.value) % 4 + 1;
      return true;
    case text::CalendarUnit::kYear:
      date->year = today.year + word.value;
      return true;
    case text::CalendarUnit::kWeekday: return false;
  }
  return false;
}

Direction DirectionOf(std::int32_t offset) {
  return offset < 0    ? Direction::kLast
         : offset == 0 ? Direction::kThis
                       : Direction::kNext;
}

bool HasCue(const DateItems& items, std::size_t i) {
  return i > 0 && (items.Has(i - 1, DateRole::kCue) ||
                   items.Has(i - 1, DateRole::kPart));
}

bool StartsUpper(const DateItems& items, std::size_t i) {
  return i < items.size() && items.FirstToken(i).upper_first;
}

// "The Sunday Times": part of a name, where weekdays are written with a
// capital like names. "On Sunday Mrs May" has its preposition.
bool InName(const DateItems& items, std::size_t i) {
  return StartsUpper(items, i + 1) && !HasCue(items, i) &&
         items[i + 1].roles == 0;
}

// Whether item i, not joined by "last" or "next", is a weekday at all.
bool IsWeekday(const DateItems& items, std::size_t i,
               const DateMeaning& weekday) {
  if (weekday.capital && StartsUpper(items, i) && InName(items, i)) {
    return false;
  }
  if (!weekday.careful) return true;
  if (weekday.capital_tells) return StartsUpper(items, i);
  const std::uint32_t last = items[i].end - 1;  // Vietnamese "thứ Hai"
  if (last > items[i].first && items.tokens().list[last].upper_first) {
    return true;
  }
  // "segunda e terça-feira", "até quarta."; not "na segunda fase"
  const bool list = items.Has(i + 1, DateRole::kTo) &&
                    items.Has(i + 2, DateRole::kWeekday) &&
                    !items.As(i + 2, DateRole::kWeekday)->careful;
  const bool ends = i + 1 >= items.size() || items.Mark(i + 1, ".,;:)?(") ||
                    items.FirstToken(i).script != text::Script::kLatin;
  return list || (HasCue(items, i) && ends);
}

// "until Tuesday", "火曜日まで": one to come. In "from Monday till Tuesday"
// both may be past.
bool IsUntil(const DateItems& items, std::size_t i) {
  if (items.Is(i + 1, DateRole::kUntil, kAfter)) return true;
  return i > 0 && items.Is(i - 1, DateRole::kUntil, kBefore) &&
         (i < 2 || !items.Has(i - 2, DateRole::kWeekday));
}

std::size_t Push(std::size_t first, std::size_t end, const PartialDate& date,
                 DateHits* out) {
  out->push_back({first, end, date, false});
  return end;
}

}  // namespace

namespace {

// Past the words between "Wednesday" and "of next week": at most two.
std::size_t SkipBetween(const DateItems& items, std::size_t i) {
  for (int skipped = 0; skipped < 2; ++skipped, ++i) {
    if (!items.Has(i, DateRole::kLink) && !items.Has(i, DateRole::kCue) &&
        !items.Has(i, DateRole::kWeekdayCue)) {
      break;
    }
  }
  return i;
}

// The relative word of `unit` at i, or nullptr.
const DateMeaning* RelativeUnit(const DateItems& items, std::size_t i,
                                text::CalendarUnit unit) {
  const DateMeaning* word = items.As(i, DateRole::kRelative);
  return word != nullptr && word->unit == unit ? word : nullptr;
}

// "Wednesday next week", "先週の月曜日", "September last year", "去年の5月",
// "今月の27日": a part and the whole that it is of, in either order.
// REQUIRES: `published` is known.
std::size_t ReadPartOfWhole(const DateItems& items, std::size_t i,
                            std::int32_t published, DateHits* out) {
  using text::CalendarUnit;
  const bool whole_first = items.Has(i, DateRole::kRelative);
  const std::size_t other = SkipBetween(items, i + 1);
  const std::size_t whole = whole_first ? i : other;
  const std::size_t part = whole_first ? other : i;
  std::size_t end = other + 1;
  PartialDate date;
  const DateMeaning* weekday = items.As(part, DateRole::kWeekday);
  const DateMeaning* week = RelativeUnit(items, whole, CalendarUnit::kWeek);
  const DateMeaning* year = RelativeUnit(items, whole, CalendarUnit::kYear);
  const DateMeaning* month = RelativeUnit(items, whole, CalendarUnit::kMonth);
  if (weekday != nullptr && week != nullptr && !weekday->abbreviated) {
    SetDay(published - WeekdayOf(published) + weekday->value + 7 * week->value,
           &date);
  } else if (year != nullptr) {
    DateHits months;
    const std::size_t past = ReadNamedDate(items, part, &months);
    if (past == part || months.size() != 1 || months[0].date.year ||
        months[0].date.month == 0 || (!whole_first && past > whole)) {
      return i;
    }
    date = months[0].date;
    date.year = CivilDayOf(published).year + year->value;
    if (whole_first) end = past;
  } else if (whole_first && month != nullptr && items.IsDay(part) &&
             items.Is(part + 1, DateRole::kDay, kAfter)) {
    SetUnit(*month, published, &date);
    date.day = items[part].number;
    end = part + 2;
  } else {
    return i;
  }
  return IsPossible(date) ? Push(i, end, date, out) : i;
}

}  // namespace

std::size_t ReadRelative(const DateItems& items, std::size_t i,
                         const ArticleDate& published, DateHits* out) {
  constexpr std::uint64_t kNeeded =
      RoleBits({DateRole::kRelative, DateRole::kMonth, DateRole::kWeekday});
  if (!items.Anywhere(kNeeded)) return i;
  PartialDate date;
  if (published.known) {
    const std::size_t end = ReadPartOfWhole(items, i, published.day, out);
    if (end != i) return end;
  }
  if (const DateMeaning* word = items.As(i, DateRole::kRelative)) {
    if (word->unit == text::CalendarUnit::kWeekday) {
      date.weekday = word->weekday;
      if (published.known) {
        if (items.words().weeks_apart) {
          SetDay(published.day - WeekdayOf(published.day) + word->weekday +
                     7 * word->value,
                 &date);
        } else {
          SetWeekday(word->weekday, DirectionOf(word->value), published.day,
                     &date);
        }
      }
      return Push(i, i + 1, date, out);
    }
    if (!published.known || !SetUnit(*word, published.day, &date)) return i;
    return Push(i, i + 1, date, out);
  }
  Direction direction = Before(items, i);
  const std::size_t at = direction == Direction::kNone ? i : i + 1;
  const DateMeaning* month = items.As(at, DateRole::kMonth);
  const DateMeaning* weekday = items.As(at, DateRole::kWeekday);
  if (month == nullptr && weekday == nullptr) return i;
  std::size_t end = at + 1;
  if (direction == Direction::kNone) {
    direction = After(items, end);
    if (direction != Direction::kNone) ++end;
  }
  if (weekday != nullptr && !weekday->abbreviated &&
      (direction != Direction::kNone || IsWeekday(items, at, *weekday))) {
    date.weekday = weekday->value;
    if (direction == Direction::kNone && IsUntil(items, at)) {
      direction = Direction::kUntil;
    }
    if (published.known) {
      SetWeekday(weekday->value, direction, published.day, &date);
    }
    return Push(i, end, date, out);
  }
  if (month == nullptr || month->abbreviated || direction == Direction::kNone) {
    return i;
  }
  // "This may be"
  if (month->careful && month->capital && !items.FirstToken(at).upper_first) {
    return i;
  }
  date.month = month->value;
  if (published.known) SetMonth(month->value, direction, published.day, &date);
  return Push(i, end, date, out);
}

}  // namespace claimdiff
