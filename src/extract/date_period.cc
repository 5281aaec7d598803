// Quarters, halves, decades and centuries.
#include "extract/date_patterns.h"

namespace claimdiff {

namespace {

// A count before or after its word: 3, third, III.
std::int32_t CountAt(const DateItems& items, std::size_t i, std::int32_t most) {
  std::int32_t count = items.Roman(i);
  if (count == 0 && items[i].digits <= 2) count = items[i].number;
  return count >= 1 && count <= most ? count : 0;
}

constexpr int kAfterWithYear = 4;

struct Counted {
  std::int32_t count = 0;
  std::size_t end = 0;
};

// "third quarter", "kuartal III", "19. Jahrhundert", "abad ke-19".
Counted ReadCounted(const DateItems& items, std::size_t i, DateRole role,
                    std::int32_t most) {
  if (items.Is(i, role, kBefore)) {
    std::size_t at = i + 1;
    if (items.Mark(at, "-.")) ++at;
    return {CountAt(items, at, most), at + 1};
  }
  const std::int32_t count = CountAt(items, i, most);
  std::size_t at = i + 1;
  // "XIX-й век", "3-й квартал", "19th-century": what joins is not a word.
  if (items.Mark(at, "-.o")) ++at;
  const bool named =
      items.Is(at, role, kAfter) || items.Is(at, role, kAfterWithYear);
  if (count == 0 || !named) return {};
  // One digit and a scale: no ordinal, no Roman number: "2 quarters".
  return {count, at + 1};
}

std::size_t ReadQuarter(const DateItems& items, std::size_t i, DateHits* out) {
  DateHit hit;
  hit.first = i;
  bool needs_year = false;
  std::optional<std::int32_t> year;
  // 2025年第三季度
  std::size_t at = ReadYearNumber(items, i, &year);
  if (at != i) at = SkipLinks(items, at);
  Counted counted = ReadCounted(items, at, DateRole::kQuarter, 4);
  if (counted.count != 0) {
    hit.date.quarter = counted.count;
  } else if (const DateMeaning* name = items.As(at, DateRole::kQuarterName)) {
    hit.date.quarter = name->value;
    needs_year = name->abbreviated;
    counted.end = at + 1;
  } else if (const DateMeaning* half = items.As(at, DateRole::kHalfName)) {
    hit.date.half = half->value;
    counted.end = at + 1;
  } else {
    counted = ReadCounted(items, at, DateRole::kHalf, 2);
    if (counted.count == 0) return i;
    hit.date.half = counted.count;
    needs_year = items.Is(counted.end - 1, DateRole::kHalf, kAfterWithYear);
  }
  hit.end = counted.end;
  if (!year) hit.end = ReadYearTail(items, counted.end, &year);
  if (!year && needs_year) return i;
  hit.date.year = year;
  out->push_back(hit);
  return hit.end;
}

// 80 is 1980, 20 is 2020 (nobody writes of the 1920s as "the 20s" any more
// without its century).
std::int32_t DecadeYear(std::int32_t number) {
  if (number >= 1000) return number;
  return number + (number >= 30 ? 1900 : 2000);
}

bool IsDecadeNumber(const DateItems& items, std::size_t i) {
  const DateItem& item = items[i];
  if (item.number < 10 || item.number % 10 != 0) return false;
  if (item.digits == 2) return true;
  if (item.digits == 0) return item.number < 100 || items.IsYear(i);
  return item.digits == 4 && item.number >= 1000 && item.number < 3000;
}

// Where the word for decade stands after number i: "80er", "1980-an",
// "1980's". English "80s" may be an age or a temperature, so two digits need
// an apostrophe or "the" before them.
std::size_t DecadeSuffix(const DateItems& items, std::size_t i) {
  std::size_t at = i + 1;
  if (items.Mark(at, "-'.:") && items.Joined(at)) ++at;
  if (!items.Is(at, DateRole::kDecade, kAfter)) return 0;
  const std::string_view word = items.tokens().Fold(items.FirstToken(at));
  if (word == "s") {
    if (!items.Joined(at)) return 0;
    const bool apostrophe = items.Joined(i) && items.Mark(i - 1, "'");
    const bool article =
        i > 0 && items.tokens().Fold(items.FirstToken(i - 1)) == "the";
    if (items[i].digits == 2 && !apostrophe && !article) return 0;
  }
  return at + 1;
}

std::size_t ReadDecade(const DateItems& items, std::size_t i, DateHits* out) {
  DateHit hit;
  hit.first = i;
  hit.date.years = 10;
  if (const DateMeaning* name = items.As(i, DateRole::kDecadeName)) {
    hit.date.year = 1900 + name->value;
    hit.end = i + 1;
    out->push_back(hit);
    return hit.end;
  }
  std::size_t at = i;
  // 20世纪80年代, 上世纪80年代
  std::int32_t century = 0;
  if (items.Has(i, DateRole::kLastCentury)) {
    century = 1900;
    ++at;
  } else if (const Counted counted =
                 ReadCounted(items, i, DateRole::kCentury, 30);
             counted.count != 0 && IsDecadeNumber(items, counted.end) &&
             DecadeSuffix(items, counted.end) != 0) {
    century = (counted.count - 1) * 100;
    at = counted.end;
  }
  const bool before = items.Is(i, DateRole::kDecade, kBefore);
  if (before || items.Is(i, DateRole::kYear, kBefore)) ++at;
  while (at > i && at < i + 3 && (items.Mark(at, "'-"))) ++at;
  if (!IsDecadeNumber(items, at)) return i;
  const std::size_t suffix = DecadeSuffix(items, at);
  if (suffix == 0 && !before) return i;
  if (suffix == 0 && items[at].digits == 4 && items.Joined(at + 1) &&
      items.Mark(at + 1, "-/")) {
    return i;
  }
  hit.date.year = century != 0 && items[at].number < 100
                      ? century + items[at].number
                      : DecadeYear(items[at].number);
  if (items.words().century_of_hundreds && *hit.date.year % 100 == 0) {
    hit.date.years = 100;
  }
  hit.end = suffix != 0 ? suffix : at + 1;
  if (items.Is(hit.end, DateRole::kYear, kAfter)) ++hit.end;
  // "80-х годов XX века"
  const Counted of = ReadCounted(items, hit.end, DateRole::kCentury, 30);
  if (of.count != 0 && (of.count - 1) * 100 == *hit.date.year / 100 * 100) {
    hit.end = of.end;
  }
  out->push_back(hit);
  return hit.end;
}

std::size_t ReadCentury(const DateItems& items, std::size_t i, DateHits* out) {
  const Counted counted = ReadCounted(items, i, DateRole::kCentury, 30);
  if (counted.count == 0) return i;
  // "s. XX" and "XX w." are too short for anything but Roman numbers.
  const bool before = items.Is(i, DateRole::kCentury, kBefore);
  const std::size_t count_at = before ? counted.end - 1 : i;
  const std::size_t word = before ? i : counted.end - 1;
  const text::Token& token = items.FirstToken(word);
  if (token.fold_size <= 2 && items[word].end == items[word].first + 1 &&
      items.Roman(count_at) == 0) {
    return i;
  }
  const bool era = items.Is(counted.end, DateRole::kEra, 0);
  if (era) return i;
  // "three centuries" counts them.
  const DateItem& count = items[count_at];
  if (!before && count.digits == 0 && !count.ordinal &&
      items.Roman(count_at) == 0 && !text::IsGraphemeScript(token.script)) {
    return i;
  }
  DateHit hit;
  hit.first = i;
  hit.end = counted.end;
  hit.date.year = (counted.count - 1) * 100;
  hit.date.years = 100;
  out->push_back(hit);
  return hit.end;
}

}  // namespace

std::size_t ReadPeriod(const DateItems& items, std::size_t i, DateHits* out) {
  // Each form needs one of these; a year before them is not enough.
  constexpr std::uint64_t kNeeded =
      RoleBits({DateRole::kDecade, DateRole::kDecadeName, DateRole::kCentury,
                DateRole::kQuarter, DateRole::kQuarterName, DateRole::kHalf,
                DateRole::kHalfName});
  if (!items.Anywhere(kNeeded)) return i;
  for (const auto reader : {ReadDecade, ReadCentury, ReadQuarter}) {
    const std::size_t end = reader(items, i, out);
    if (end != i) return end;
  }
  return i;
}

}  // namespace claimdiff
