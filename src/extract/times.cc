#include "extract/times.h"

#include <algorithm>
#include <utility>

#include "extract/date.h"
#include "extract/duration.h"

namespace claimdiff {

TimeContext TimeContextOf(const text::Tokens& tokens, const Starts& starts,
                          const Article& article) {
  return {tokens, starts, DateWordsFor(article.language),
          DurationWordsFor(article.language), article.date};
}

namespace {

void AddDates(const TimeContext& context, std::uint32_t first,
              std::uint32_t limit, std::span<const NumberMention> numbers,
              std::vector<TimeMention>* found) {
  const DateContext dates{context.tokens, context.starts, context.date_words,
                          context.published};
  for (DateMention& date : FindDates(dates, first, limit, numbers)) {
    TimeMention mention{date.begin, date.end, date.bare_year, std::nullopt};
    if (!date.time_of_day) mention.fact = std::move(date.fact);
    found->push_back(std::move(mention));
  }
}

void AddDurations(const TimeContext& context, std::uint32_t first,
                  std::uint32_t limit, std::span<const NumberMention> numbers,
                  std::vector<TimeMention>* found) {
  for (DurationMention& duration :
       FindDurations(context.tokens, context.starts, context.duration_words,
                     {first, limit}, numbers)) {
    found->push_back(
        {duration.begin, duration.end, false, std::move(duration.fact)});
  }
}

}  // namespace

// Dates and durations are found apart; where they overlap ("20日間" holds
// "20日", "1 saat 20 dakika" holds "saat 20") the one that begins first wins,
// then the longer one, then the date.
std::vector<TimeMention> FindTimes(const TimeContext& context,
                                   std::uint32_t first, std::uint32_t limit,
                                   std::span<const NumberMention> numbers) {
  std::vector<TimeMention> found;
  const std::uint16_t any =
      AnyStart(std::span(context.starts).subspan(first, limit - first));
  if ((any & kTellsDate) != 0 ||
      ((any & kTellsCountedDate) != 0 && !numbers.empty())) {
    AddDates(context, first, limit, numbers, &found);
  }
  if (!numbers.empty() || (any & kTellsDuration) != 0) {
    AddDurations(context, first, limit, numbers, &found);
  }
  if (found.size() < 2) return found;
  std::stable_sort(found.begin(), found.end(),
                   [](const TimeMention& x, const TimeMention& y) {
                     return x.begin != y.begin ? x.begin < y.begin
                                               : x.end > y.end;
                   });
  std::vector<TimeMention> out;
  for (TimeMention& mention : found) {
    if (out.empty() || mention.begin >= out.back().end) {
      out.push_back(std::move(mention));
    }
  }
  return out;
}

}  // namespace claimdiff
