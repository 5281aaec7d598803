// Times of day. They give no fact, because translators convert them ("7.55am"
// becomes "7h55", and reporters change the zone), but their digits must not be
// taken for plain numbers either.
#include <algorithm>

#include "extract/date_patterns.h"

namespace claimdiff {

namespace {

constexpr int kWeakBefore = 3;
constexpr int kHourMark = 4;
constexpr int kMinuteMark = 5;
constexpr int kArticleBefore = 6;
constexpr int kZone = 7;
constexpr int kAfterHourMark = 3;  // a part of the day

// How much the word before a number says that it is a time.
enum class Cue { kNone, kWeak, kArticle, kStrong };

bool IsHour(const DateItems& items, std::size_t i) {
  const DateItem& item = items[i];
  return item.number >= 0 && item.number <= 24 && item.digits <= 2 &&
         !item.ordinal;
}

bool IsMinute(const DateItems& items, std::size_t i) {
  const DateItem& item = items[i];
  return item.digits == 2 && item.number < 60;
}

// ":30" or ".30", joined; then perhaps seconds.
std::size_t ReadMinutes(const DateItems& items, std::size_t i, MarkSet marks) {
  std::size_t end = i;
  for (int part = 0; part < 2; ++part) {
    if (!items.Mark(end, marks) || !items.Joined(end)) break;
    if (!items.Joined(end + 1) || !IsMinute(items, end + 1)) break;
    end += 2;
  }
  return end;
}

// "утра"; after "3 часа" and "3:30" also "дня".
bool IsDayPart(const DateItems& items, std::size_t i, bool surely_hour) {
  return items.Is(i, DateRole::kDayPart, kAfter) ||
         (surely_hour && items.Is(i, DateRole::kDayPart, kAfterHourMark));
}

bool IsZone(const DateItems& items, std::size_t i) {
  if (!items.Is(i, DateRole::kClock, kZone)) return false;
  const text::Token& word = items.FirstToken(i);
  return word.upper_first && !word.lower_inside;
}

// am, WIB, GMT+7, o'clock, (local time): all that may follow.
// `surely_hour`: the number before has its mark or minutes.
std::size_t SkipZone(const DateItems& items, std::size_t i,
                     bool surely_hour = false) {
  std::size_t end = i;
  for (int parts = 0; parts < 3; ++parts) {
    std::size_t at = items.Mark(end, "(") ? end + 1 : end;
    // "5 p.m. GMT", "14.30-kor"
    if (items.Mark(end, ".-") && items.Joined(end) &&
        (parts > 0 || items.Joined(end + 1))) {
      ++at;
    }
    if (!items.Is(at, DateRole::kClock, kAfter) &&
        !IsDayPart(items, at, surely_hour) && !IsZone(items, at)) {
      break;
    }
    end = at + 1;
    if (items.Mark(end, "+-") && items.Joined(end) && items.Joined(end + 1) &&
        items[end + 1].digits != 0) {
      end = ReadMinutes(items, end + 2, ":");
    }
    if (at != i && items.Mark(end, ")")) ++end;
  }
  return end;
}

// 7h55, 14 Uhr 30, 8時30分, 7 giờ 30.
std::size_t ReadHourMark(const DateItems& items, std::size_t i, bool cue) {
  if (!items.Is(i + 1, DateRole::kClock, kHourMark)) return i;
  const bool marked = items.Is(i + 3, DateRole::kClock, kMinuteMark);
  if (IsMinute(items, i + 2) ||
      (marked && items[i + 2].number < 60 && items[i + 2].number >= 0)) {
    // "14h 30" is a time, "3 h 30 min" a duration.
    const bool glued = items.Joined(i + 1) && items.Joined(i + 2);
    const bool grapheme =
        text::IsGraphemeScript(items.FirstToken(i + 1).script);
    if (glued || grapheme || cue) return marked ? i + 4 : i + 3;
  }
  if (items.Is(i + 2, DateRole::kClock, kMinuteMark)) return i + 3;
  // Han and Hangul marks are unlike their words for hours.
  const bool grapheme = text::IsGraphemeScript(items.FirstToken(i + 1).script);
  // "шесть часов утра", "5 h du matin"
  if (IsDayPart(items, i + 2, true)) return i + 3;
  return cue || grapheme ? i + 2 : i;
}

// True where nothing follows that the number at `i` - 1 could count.
bool EndsPhrase(const DateItems& items, std::size_t i) {
  return i >= items.size() || items.Mark(i, ".,;:)?!\"");
}

// What makes the number at `i` a time, looking at and behind it.
std::size_t ReadClock(const DateItems& items, std::size_t i, Cue cue) {
  if (!IsHour(items, i) || items[i].end > items[i].first + 1) return i;
  if (const std::size_t end = ReadHourMark(items, i, cue != Cue::kNone);
      end != i) {
    return SkipZone(items, end, true);
  }
  std::size_t end = ReadMinutes(items, i + 1, ":");
  if (end != i + 1) {
    if (items.Joined(end) && items.Mark(end, ":.") && items.Joined(end + 1) &&
        items[end + 1].digit_run) {
      return i;
    }
    return SkipZone(items, end, true);
  }
  end = ReadMinutes(items, i + 1, ".");
  const std::size_t zone = SkipZone(items, end);
  if (zone != end) return zone;
  // "14.30 uur"
  if (end != i + 1 && items.Is(end, DateRole::kClock, kHourMark)) {
    return end + 1;
  }
  // "pukul 10.00", "às 15.", but "at 10.30" may be a price.
  if (cue != Cue::kStrong && cue != Cue::kArticle) return i;
  if (items.Mark(end, "%$")) return i;
  if (items.Joined(end) && items.Mark(end, ".,") && items.Joined(end + 1) &&
      items[end + 1].digit_run) {
    return i;
  }
  const bool minutes = end != i + 1;
  if (cue == Cue::kArticle && !minutes && !EndsPhrase(items, end)) return i;
  // "στις 15 Φεβρουαρίου"
  DateHits dates;
  return ReadNamedDate(items, i, &dates) == i ? end : i;
}

Cue CueAt(const DateItems& items, std::size_t i) {
  if (items.Is(i, DateRole::kClock, kBefore)) return Cue::kStrong;
  if (items.Is(i, DateRole::kDayPart, kBefore)) return Cue::kStrong;
  if (items.Is(i, DateRole::kClock, kArticleBefore)) return Cue::kArticle;
  if (items.Is(i, DateRole::kClock, kWeakBefore)) return Cue::kWeak;
  return Cue::kNone;
}

}  // namespace

std::size_t ReadTimeOfDay(const DateItems& items, std::size_t i) {
  // Without a word for it, only a colon makes a time.
  constexpr std::uint64_t kWords =
      RoleBits({DateRole::kClock, DateRole::kDayPart});
  if (!items.Anywhere(kWords) && items[i + 1].mark != ':') return i;
  const bool spelled_hour = items[i].number >= 0 &&
                            items.Is(i + 1, DateRole::kClock, kHourMark) &&
                            IsDayPart(items, i + 2, true);
  if (spelled_hour) return ReadHourMark(items, i, true);
  const bool weak = i > 0 && CueAt(items, i - 1) == Cue::kWeak;
  if (items[i].digits != 0) {
    return ReadClock(items, i, weak ? Cue::kWeak : Cue::kNone);
  }
  // "午後3時" and "pukul 10.00" in words would be "las dos": not only a time.
  Cue cue = CueAt(items, i);
  if (cue == Cue::kNone) return i;
  std::size_t at = i + 1;
  for (; at < i + 3; ++at) {
    const Cue next = CueAt(items, at);
    if (next == Cue::kNone && !items.Mark(at, ".")) break;
    cue = std::max(cue, next);
  }
  if (items[at].digits == 0) return i;
  const std::size_t end = ReadClock(items, at, cue);
  return end == at ? i : end;
}

}  // namespace claimdiff
