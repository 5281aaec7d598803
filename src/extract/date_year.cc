// Years: with a word or an era that makes them years, beside a month, or as
// four digits on their own.
//
// A bare number from 1800 to 2099, without separators, sign or unit, is taken
// for a year: in news it is one nine times in ten. Round hundreds ("2000") are
// numbers as often, so they need a word of time before them. The caller may
// overrule a bare year where a unit or a currency claims the number.
#include "extract/date_patterns.h"

namespace claimdiff {

namespace {

constexpr std::int32_t kFirstBareYear = 1800;
constexpr std::int32_t kLastBareYear = 2099;
constexpr std::int32_t kBuddhistShift = 543;

bool InBuddhistRange(const DateItems& items, std::int32_t number) {
  return items.words().buddhist_years && number >= 2400 && number < 2700;
}

// The year of our era in which one of the Solar Hijri calendar began: three
// quarters of it are of that year.
std::int32_t OfSolarYear(const DateItems& items, std::int32_t number) {
  constexpr std::int32_t kShift = 621;
  const bool solar =
      items.words().solar_years && number >= 1200 && number < 1500;
  return solar ? number + kShift : number;
}

// The number is a part of something longer: 1.985, 1985/2, A1985, 1985kg.
bool Glued(const DateItems& items, std::size_t i) {
  if (items[i].longer) return true;
  const auto separates = [&](std::size_t mark) {
    return items.Mark(mark, ".,'/:+_$#");
  };
  if (items.Joined(i)) {
    if (items.Mark(i - 1, "$#+_@:")) return true;
    if (separates(i - 1) && items.Joined(i - 1) && i >= 2 &&
        items[i - 2].digit_run) {
      return true;
    }
    if (items[i - 1].mark == '-' && (i < 2 || !items.Joined(i - 1))) {
      return true;  // a sign
    }
    const text::Token& before = items.FirstToken(i - 1);
    if (before.kind == text::TokenKind::kWord &&
        !text::IsGraphemeScript(before.script) && items[i - 1].roles == 0) {
      return true;
    }
  }
  const std::size_t next = i + 1;
  if (!items.Joined(next)) return items.Mark(next, "%$");
  if (items.Mark(next, "%$+_#")) return true;
  return separates(next) && items.Joined(next + 1) && items[next + 1].digit_run;
}

bool AfterEra(const DateItems& items, std::size_t i,
              std::optional<std::int32_t>* year, std::size_t* end) {
  const DateMeaning* era = items.As(i, DateRole::kEra);
  if (era == nullptr || era->value >= 10) return false;
  // Indonesian "400 M" is a year, "25 m" a length.
  const text::Token& word = items.FirstToken(i);
  if (word.fold_size == 1 && !word.upper_first) return false;
  if (era->value == 0) *year = 1 - **year;
  *end = i + 1;
  return true;
}

// 令和7年, 令和元年: the first year of an era, and the number that counts from
// it.
std::size_t ReadEraYear(const DateItems& items, std::size_t i,
                        std::optional<std::int32_t>* year) {
  if (const DateMeaning* first = items.As(i, DateRole::kFirstYear)) {
    const bool is_first = items.Has(i + 1, DateRole::kYearOne);
    const std::int32_t count = is_first ? 1 : items[i + 1].number;
    if (count < 1 || first->value + count > kLastBareYear) return i;
    const bool marked = items.Is(i + 2, DateRole::kYear, kAfter);
    *year = first->value + count - 1;
    return marked ? i + 3 : i;
  }
  if (items.Has(i, DateRole::kBuddhist)) {
    const std::int32_t count = items[i + 1].number;
    if (count < 1000) return i;
    *year = count - kBuddhistShift;
    return i + 2;
  }
  for (const int era : {10, 11}) {
    if (!items.Is(i, DateRole::kEra, era)) continue;
    if (items[i + 1].number < 1) return i;
    *year = era == 10 ? 1 - items[i + 1].number : items[i + 1].number;
    if (items.Is(i + 2, DateRole::kYear, kAfter)) return i + 3;
    // Japanese "以前 2 つ", "前3名": one sign is another word as often as not.
    const bool sign = items[i].end == items[i].first + 1;
    return sign ? i : i + 2;
  }
  return i;
}

bool HasCue(const DateItems& items, std::size_t i) {
  if (i == 0) return false;
  return items.Has(i - 1, DateRole::kCue) || items.Has(i - 1, DateRole::kPart);
}

// 2017-2019, 2017/18: the last year of a range that starts with items[i].
std::size_t ReadRangeEnd(const DateItems& items, std::size_t i,
                         std::int32_t* last) {
  const std::int32_t first = items[i].number;
  const std::size_t at = i + 2;
  if (!items.Mark(i + 1, "-/~") && !items.Has(i + 1, DateRole::kTo)) return i;
  if (items.IsYear(at) && items[at].digits == 4 && items[at].number > first &&
      items[at].number <= kLastBareYear) {
    *last = items[at].number;
    return at + 1;
  }
  const bool brief = items[at].digits == 2 && items.Mark(i + 1, "-/") &&
                     items.Joined(i + 1) && items.Joined(at);
  const std::int32_t year = first - first % 100 + items[at].number;
  if (!brief || year <= first || year - first > 30) return i;
  if (items.Joined(at + 1) && items.Mark(at + 1, "-/.,:")) {
    if (items[at + 2].digit_run && items.Joined(at + 2)) return i;
  }
  // "2017-10": a month rather than a season, unless the years follow.
  if (items[i + 1].mark == '-' && items[at].number <= 12 && year != first + 1) {
    return i;
  }
  *last = year;
  return at + 1;
}

void Push(std::size_t first, std::size_t end, std::int32_t year, bool bare,
          DateHits* out) {
  DateHit hit;
  hit.first = first;
  hit.end = end;
  hit.date.year = year;
  hit.bare_year = bare;
  out->push_back(hit);
}

// After "tahun", "in the year": any number that may be a year.
bool IsMarkedYear(const DateItems& items, std::size_t i) {
  const DateItem& item = items[i];
  if (item.ordinal || item.number < 1 || Glued(items, i)) return false;
  return item.digits == 4 ? item.number >= 1000 && item.number < 3000
                          : item.digits == 3 || items.IsYear(i);
}

// Words that follow a number as its year: "2017年", "в 2017 году".
bool IsYearBefore(const DateItems& items, std::size_t i) {
  return items[i].digits == 4 && !Glued(items, i) && items[i].number >= 1000 &&
         items[i].number < 3000;
}

}  // namespace

std::size_t ReadYearNumber(const DateItems& items, std::size_t i,
                           std::optional<std::int32_t>* year) {
  if (const std::size_t end = ReadEraYear(items, i, year); end != i) return end;
  std::size_t at = i;
  if (items.Is(i, DateRole::kYear, kBefore)) ++at;
  if (at != i && items.Has(at, DateRole::kBuddhist)) {
    const std::size_t end = ReadEraYear(items, at, year);
    return end == at ? i : end;
  }
  if (!items.IsYear(at) || Glued(items, at)) {
    if (at == i || !IsMarkedYear(items, at)) return i;
  }
  *year = items[at].number;
  if (InBuddhistRange(items, **year)) *year = **year - kBuddhistShift;
  std::size_t end = at + 1;
  // "2025. december", "2016. gada", "2010-ben"
  const std::size_t mark = items.Mark(end, ".-") ? end + 1 : end;
  if (items.Is(mark, DateRole::kYear, kAfter)) end = mark + 1;
  AfterEra(items, end, year, &end);
  return end;
}

std::size_t ReadYearTail(const DateItems& items, std::size_t i,
                         std::optional<std::int32_t>* year) {
  const std::size_t at = SkipLinks(items, i);
  for (std::size_t from = i; from <= at; ++from) {
    const std::size_t end = ReadYearNumber(items, from, year);
    if (end != from) return end;
  }
  // Oct '14, 02-Oct-14, 2/Oct/14.
  const bool brief = items[at].digits == 2 && at > i &&
                     items.Mark(at - 1, "'-/") && items.Joined(at);
  if (brief && !items.Mark(at + 1, "-/:.'") &&
      items[at].end == items[at].first + 1) {
    const bool apostrophe = items[at - 1].mark == '\'';
    if (!apostrophe && (i < 2 || items[i - 2].mark != items[at - 1].mark)) {
      return i;
    }
    *year = items[at].number + (items[at].number >= 70 ? 1900 : 2000);
    return at + 1;
  }
  return i;
}

std::size_t ReadRoundYear(const DateItems& items, std::size_t i,
                          DateHits* out) {
  const DateItem& item = items[i];
  if (item.digits != 4 || Glued(items, i) || item.number % 100 != 0) return i;
  if (item.number < kFirstBareYear || item.number > kLastBareYear) return i;
  // "2000 people" stay people.
  const DateItem& next = items[i + 1];
  if (i + 1 < items.size() && next.mark == 0 && next.roles == 0) {
    return i;
  }
  Push(i, i + 1, item.number, true, out);
  return i + 1;
}

std::size_t ReadYear(const DateItems& items, std::size_t i, DateHits* out) {
  std::optional<std::int32_t> year;
  if (const std::size_t end = ReadEraYear(items, i, &year); end != i) {
    Push(i, end, *year, false, out);
    return end;
  }
  const bool marked = items.Is(i, DateRole::kYear, kBefore);
  const std::size_t at = marked ? i + 1 : i;
  if (marked && items.Has(at, DateRole::kBuddhist)) {
    return ReadYear(items, at, out) == at ? i : out->back().end;
  }
  // 44 BC, 500 SM: the era makes a year of any number.
  const DateItem& item = items[at];
  if (item.digit_run && item.digits != 0 && item.number >= 1 &&
      !Glued(items, at)) {
    year = item.number;
    std::size_t end = 0;
    if (AfterEra(items, at + 1, &year, &end)) {
      Push(i, end, *year, false, out);
      return end;
    }
  }
  if (item.digits != 4 && !marked) return i;
  std::int32_t last = 0;
  const std::size_t range = item.digits == 4 && item.number >= 1000
                                ? ReadRangeEnd(items, at, &last)
                                : at;
  const bool suffixed = IsYearBefore(items, at) &&
                        items.Is(items.Mark(at + 1, ".-") ? at + 2 : at + 1,
                                 DateRole::kYear, kAfter);
  const bool plausible = item.digits == 4 && item.number >= kFirstBareYear &&
                         item.number <= kLastBareYear;
  const bool buddhist = item.digits == 4 && InBuddhistRange(items, item.number);
  if (range != at && (plausible || marked)) {
    Push(i, at + 1, item.number, false, out);
    Push(range - 1, range, last, false, out);
    return items.Is(range, DateRole::kYear, kAfter) ? range + 1 : range;
  }
  if (suffixed || (marked && IsMarkedYear(items, at)) ||
      (buddhist && !Glued(items, at))) {
    const std::size_t end = ReadYearNumber(items, at, &year);
    const bool of_era = items.Has(at + 1, DateRole::kEra);
    Push(i, end == at ? at + 1 : end,
         buddhist ? item.number - kBuddhistShift
         : of_era ? item.number
                  : OfSolarYear(items, item.number),
         false, out);
    return out->back().end;
  }
  if (!plausible || marked || Glued(items, at)) return i;
  const bool cue = HasCue(items, at);
  if (!cue && item.number % 100 == 0) return i;
  if (items.Mark(at + 1, "/") && items.Joined(at + 1)) return i;
  // Turkish "2025'in": a case ending, no inch.
  const bool ending =
      items.Mark(at + 1, "'") && items.Joined(at + 1) && items.Joined(at + 2);
  Push(i, at + 1, item.number, !ending, out);
  return at + 1;
}

}  // namespace claimdiff
