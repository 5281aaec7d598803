// The idea: read the claim once into items (date_items.h), then at each item
// try the forms of dates, most specific first: time of day, digits, names,
// periods, words relative to the article's date, plain years. What a form
// takes, no other sees. A form looks at a dozen items at most, so the cost is
// linear in the claim.
#include "extract/date.h"

#include <utility>

#include "extract/calendar.h"
#include "extract/date_items.h"
#include "extract/date_patterns.h"
#include "extract/date_relative.h"

namespace claimdiff {

namespace {

class Finder {
 public:
  Finder(const DateItems& items, const ArticleDate& published,
         std::vector<TimeMention>* out, std::vector<Fact>* facts)
      : items_(items), published_(published), out_(*out), facts_(*facts) {}

  void Run() {
    for (std::size_t i = 0; i < items_.size();) {
      const bool tries = items_[i].may_start && !items_.StandsAlone(i);
      i = tries ? Step(i) : i + 1;
    }
  }

 private:
  // Takes what starts at item i; returns where to go on.
  std::size_t Step(std::size_t i) {
    if (const std::size_t end = WithWeekday(i); end != i) return end;
    if (const std::size_t end = ReadTimeOfDay(items_, i); end != i) {
      Take(i, end);
      return end;
    }
    hits_.clear();
    std::size_t end = ReadRelative(items_, i, published_, &hits_);
    if (end == i) end = ReadDate(i);
    if (end == i) end = ReadYear(items_, i, &hits_);
    // Beside other years, "2000" is one too.
    if (end == i && years_ > 0) end = ReadRoundYear(items_, i, &hits_);
    if (end == i) return i + 1;
    return TakeHits(end);
  }

  std::size_t ReadDate(std::size_t i) {
    std::size_t end = ReadNumericDate(items_, i, &hits_);
    if (end == i) end = ReadPeriod(items_, i, &hits_);
    if (end == i) end = ReadNamedDate(items_, i, &hits_);
    return end;
  }

  // "Senin, 1 Desember 2025", "Montag (1.12.)", "this Friday (June 15)": one
  // fact, named by its date.
  std::size_t WithWeekday(std::size_t i) {
    std::size_t at = i;
    if (items_.Has(i, DateRole::kWeekday)) {
      at = i + 1;
    } else if (const DateMeaning* word = items_.As(i, DateRole::kRelative)) {
      if (word->unit != text::CalendarUnit::kWeekday) return i;
      at = i + 1;
    } else {
      return i;
    }
    while (at < i + 4 &&
           (items_.Mark(at, ".,(-") || items_.Has(at, DateRole::kWeekdayCue) ||
            items_.Has(at, DateRole::kNextAfter) ||
            items_.Has(at, DateRole::kLastAfter))) {
      ++at;
    }
    hits_.clear();
    std::size_t end = ReadDate(at);
    if (end == at) end = ReadBriefDate(at);
    // "Monday, in 2025" are two.
    if (end == at || hits_.front().date.day == 0) return i;
    hits_.front().first = i;
    bool bracket = false;
    for (std::size_t k = i + 1; k < at; ++k) bracket |= items_.Mark(k, "(");
    if (bracket && items_.Mark(end, ")")) hits_.back().end = ++end;
    return TakeHits(end);
  }

  // "Senin (1/12)", "segunda-feira (25)": numbers that only a weekday before
  // them makes a date.
  std::size_t ReadBriefDate(std::size_t i) {
    if (!items_.IsDay(i)) return i;
    const bool bracket = items_.Mark(i - 1, "(");
    DateHit hit;
    hit.first = i;
    hit.end = i + 1;
    hit.date.day = items_[i].number;
    if (items_.Mark(i + 1, "/.") && items_.IsDay(i + 2)) {
      const bool month_first =
          items_.words().order != text::DateOrder::kDayMonthYear;
      hit.date.month = items_[i + (month_first ? 0 : 2)].number;
      hit.date.day = items_[i + (month_first ? 2 : 0)].number;
      if (!IsPossible(hit.date)) std::swap(hit.date.month, hit.date.day);
      hit.end = i + 3;
    } else if (!bracket && !IsBareDay(i)) {
      return i;
    }
    if (items_.Mark(hit.end, ".") && hit.date.month != 0) ++hit.end;
    if (bracket && !items_.Mark(hit.end, ")")) return i;
    if (!IsPossible(hit.date)) return i;
    hits_.push_back(hit);
    return hit.end;
  }

  // "Tuesday the 19th", "el domingo 5,".
  bool IsBareDay(std::size_t i) const {
    if (items_[i].ordinal && items_.Has(i - 1, DateRole::kWeekdayCue)) {
      return true;
    }
    const bool ends = i + 1 >= items_.size() ||
                      (items_.Mark(i + 1, ".,;)") && !items_.Joined(i + 2));
    return items_.Has(i - 1, DateRole::kWeekday) && items_[i].digits != 0 &&
           items_.words().order == text::DateOrder::kDayMonthYear && ends;
  }

  // A weekday or a closing bracket after the date belongs to it.
  std::size_t SkipWeekday(std::size_t i) const {
    const std::size_t at = items_.Mark(i, ",(") ? i + 1 : i;
    if (!items_.Has(at, DateRole::kWeekday)) return i;
    const bool bracket = at != i && items_.Mark(i, "(");
    const DateMeaning* weekday = items_.As(at, DateRole::kWeekday);
    if (bracket) return items_.Mark(at + 1, ")") ? at + 2 : i;
    // "1 May, Monday's": after a comma only a full name.
    return weekday->abbreviated ? i : at + 1;
  }

  std::size_t TakeHits(std::size_t end) {
    if (hits_.back().date.day != 0) {
      const std::size_t past = SkipWeekday(end);
      if (past != end) hits_.back().end = end = past;
    }
    for (DateHit& hit : hits_) {
      ShareYear(&hit);
      Take(hit.first, hit.end);
      TimeMention& mention = out_.back();
      mention.bare_year = hit.bare_year;
      if (hit.date.year && hit.date.month == 0) ++years_;
      const std::vector<text::Token>& tokens = items_.tokens().list;
      mention.fact = static_cast<std::uint32_t>(facts_.size());
      Fact& fact = facts_.emplace_back(DateFact(Resolved(hit.date)));
      fact.span = {tokens[mention.begin].span.begin,
                   tokens[mention.end - 1].span.end};
      last_ = hit;
    }
    return end;
  }

  // Days of a range may state their year once, with the first or the last:
  // "from 26 May to 2 June 2004", "2004年5月26日から6月2日まで"; so may months
  // in a row: "July, August 2004".
  void ShareYear(DateHit* hit) {
    PartialDate& next = hit->date;
    PartialDate& last = last_.date;
    if (next.month == 0 || last.month == 0 ||
        (next.day == 0) != (last.day == 0) ||
        next.year.has_value() == last.year.has_value() ||
        !IsRange(last_.end, hit->first, next.day == 0)) {
      return;
    }
    // Over New Year's Eve; else backwards is no range.
    constexpr int kHalfYear = 6;
    const bool turns = last.month - next.month >= kHalfYear;
    if (!turns &&
        std::pair(next.month, next.day) < std::pair(last.month, last.day)) {
      return;
    }
    if (last.year) {
      next.year = *last.year + (turns ? 1 : 0);
      return;
    }
    last.year = *next.year - (turns ? 1 : 0);
    Fact& first = facts_.back();
    const Span span = first.span;
    first = DateFact(last);
    first.span = span;
  }

  // Whether the items [from, to) say no more than "to"; or a comma, in lists.
  bool IsRange(std::size_t from, std::size_t to, bool list) const {
    constexpr std::size_t kLongest = 3;
    if (to <= from || to - from > kLongest) return false;
    bool joins = false;
    for (std::size_t i = from; i < to; ++i) {
      const bool is_to = items_.Has(i, DateRole::kTo) || items_.Mark(i, "-~") ||
                         (list && items_.Mark(i, ","));
      if (!is_to && !items_.Has(i, DateRole::kLink)) return false;
      joins |= is_to;
    }
    return joins;
  }

  // A day without its month is one of the last thirty.
  PartialDate Resolved(PartialDate date) const {
    if (!published_.known || date.year || date.month != 0 || date.day == 0) {
      return date;
    }
    CivilDay day = CivilDayOf(published_.day);
    if (date.day > day.day + 1) {
      day.month = day.month == 1 ? 12 : day.month - 1;
      if (day.month == 12) --day.year;
    }
    day.day = date.day;
    if (!IsCivilDay(day)) return date;
    date.year = day.year;
    date.month = day.month;
    return date;
  }

  void Take(std::size_t first, std::size_t end) {
    TimeMention& mention = out_.emplace_back();
    mention.begin = items_[first].first;
    mention.end = items_[end - 1].end;
  }

  const DateItems& items_;
  const ArticleDate& published_;
  std::vector<TimeMention>& out_;
  std::vector<Fact>& facts_;
  DateHits hits_;
  DateHit last_;   // before those, the owner of the last fact
  int years_ = 0;  // found so far
};

}  // namespace

void FindDates(const DateItems& items, const ArticleDate& published,
               std::vector<TimeMention>* out, std::vector<Fact>* facts) {
  Finder(items, published, out, facts).Run();
}

}  // namespace claimdiff
