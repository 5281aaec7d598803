#include "extract/times.h"

#include <algorithm>
#include <utility>

#include "extract/date.h"
#include "extract/date_items.h"
#include "extract/duration.h"

namespace claimdiff {

namespace {

// The one that begins first, then the longer one.
bool ComesBefore(const TimeMention& x, const TimeMention& y) {
  return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
}

}  // namespace

TimeContext TimeContextOf(const text::Tokens& tokens, const Starts& starts,
                          const Article& article) {
  return {tokens, starts, DateWordsFor(article.language),
          DurationWordsFor(article.language), article.date};
}

namespace {

ByClaim<TimeMention> DatesOf(const TimeContext& context,
                             std::span<const ClaimTokens> claims,
                             const ByClaim<NumberMention>& numbers) {
  ByClaim<TimeMention> dates;
  DateItems items(context.tokens, context.starts, context.date_words);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const auto found = static_cast<std::ptrdiff_t>(dates.list.size());
    const std::uint64_t any = claims[i].any;
    if ((any & kTellsDate) != 0 ||
        ((any & kTellsCountedDate) != 0 && !numbers.Of(i).empty())) {
      items.Read(claims[i], numbers.Of(i));
      FindDates(items, context.published, &dates.list);
    }
    // Nearly always so; a range may give its end first.
    const auto begin = dates.list.begin() + found;
    if (!std::is_sorted(begin, dates.list.end(), ComesBefore)) {
      std::stable_sort(begin, dates.list.end(), ComesBefore);
    }
    dates.EndClaim();
  }
  return dates;
}

ByClaim<TimeMention> DurationsOf(const TimeContext& context,
                                 std::span<const ClaimTokens> claims,
                                 const ByClaim<NumberMention>& numbers) {
  ByClaim<TimeMention> durations;
  std::vector<text::PhraseMatch> matches;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (!numbers.Of(i).empty() || (claims[i].any & kTellsDuration) != 0) {
      FindDurations({context.tokens, context.starts, context.duration_words},
                    claims[i], numbers.Of(i), &matches, &durations.list);
    }
    durations.EndClaim();
  }
  return durations;
}

// Where they overlap ("20日間" holds "20日", "1 saat 20 dakika" holds "saat
// 20") the one that begins first wins, then the longer one, then the date.
void Merge(std::span<TimeMention> dates, std::span<TimeMention> durations,
           ByClaim<TimeMention>* out) {
  const std::size_t own = out->list.size();
  auto date = dates.begin();
  auto duration = durations.begin();
  while (date != dates.end() || duration != durations.end()) {
    const bool later = date == dates.end() || (duration != durations.end() &&
                                               ComesBefore(*duration, *date));
    TimeMention& next = later ? *duration++ : *date++;
    if (out->list.size() == own || next.begin >= out->list.back().end) {
      out->list.push_back(std::move(next));
    }
  }
  out->EndClaim();
}

}  // namespace

ByClaim<TimeMention> FindTimes(const TimeContext& context,
                               std::span<const ClaimTokens> claims,
                               const ByClaim<NumberMention>& numbers) {
  ByClaim<TimeMention> dates = DatesOf(context, claims, numbers);
  ByClaim<TimeMention> durations = DurationsOf(context, claims, numbers);
  ByClaim<TimeMention> times;
  times.list.reserve(dates.list.size() + durations.list.size());
  for (std::size_t i = 0; i < claims.size(); ++i) {
    Merge(dates.Of(i), durations.Of(i), &times);
  }
  return times;
}

}  // namespace claimdiff
