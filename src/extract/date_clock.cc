// Times of day. They give no fact, because translators convert them ("7.55am"
// becomes "7h55", and reporters change the zone), but their digits must not be
// taken for plain numbers either.
#include "extract/date_patterns.h"

namespace claimdiff {

namespace {

constexpr int kWeakBefore = 3;
constexpr int kHourMark = 4;
constexpr int kMinuteMark = 5;

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
std::size_t ReadMinutes(const DateItems& items, std::size_t i,
                        std::string_view marks) {
  std::size_t end = i;
  for (int part = 0; part < 2; ++part) {
    if (!items.Mark(end, marks) || !items.Joined(end)) break;
    if (!items.Joined(end + 1) || !IsMinute(items, end + 1)) break;
    end += 2;
  }
  return end;
}

// am, WIB, GMT+7, o'clock, (local time): all that may follow.
std::size_t SkipZone(const DateItems& items, std::size_t i) {
  std::size_t end = i;
  for (int parts = 0; parts < 3; ++parts) {
    const std::size_t at = items.Mark(end, "(") ? end + 1 : end;
    if (!items.Is(at, DateRole::kClock, kAfter) &&
        !items.Is(at, DateRole::kDayPart, kAfter)) {
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
  return cue || grapheme ? i + 2 : i;
}

// What makes the number at `i` a time, looking at and behind it.
std::size_t ReadClock(const DateItems& items, std::size_t i, bool strong,
                      bool weak) {
  if (!IsHour(items, i) || items[i].end > items[i].first + 1) return i;
  if (const std::size_t end = ReadHourMark(items, i, strong || weak);
      end != i) {
    return SkipZone(items, end);
  }
  std::size_t end = ReadMinutes(items, i + 1, ":");
  if (end != i + 1) {
    if (items.Joined(end) && items.Mark(end, ":.") && items.Joined(end + 1) &&
        items[end + 1].digit_run) {
      return i;
    }
    return SkipZone(items, end);
  }
  end = ReadMinutes(items, i + 1, ".");
  const std::size_t zone = SkipZone(items, end);
  if (zone != end) return zone;
  // "pukul 10.00", "às 15"; "at 10.30" is left: it may be a price.
  if (!strong) return i;
  if (items.Joined(end) && items.Mark(end, ".,") && items.Joined(end + 1) &&
      items[end + 1].digit_run) {
    return i;
  }
  return end;
}

}  // namespace

std::size_t ReadTimeOfDay(const DateItems& items, std::size_t i) {
  if (items[i].number >= 0) {
    const bool weak = i > 0 && items.Is(i - 1, DateRole::kClock, kWeakBefore);
    return ReadClock(items, i, false, weak);
  }
  const bool strong = items.Is(i, DateRole::kClock, kBefore) ||
                      items.Is(i, DateRole::kDayPart, kBefore);
  if (!strong) return i;
  std::size_t at = i + 1;
  while (at < i + 3 &&
         (items.Is(at, DateRole::kDayPart, kBefore) ||
          items.Is(at, DateRole::kClock, kBefore) || items.Mark(at, "."))) {
    ++at;
  }
  // A word such as "las" needs digits: "las dos" are not two o'clock.
  if (items[at].digits == 0) return i;
  const std::size_t end = ReadClock(items, at, true, true);
  return end == at ? i : end;
}

}  // namespace claimdiff
