#include "extract/times.h"

#include <algorithm>
#include <utility>

#include "extract/date.h"
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

// Dates and durations are found apart; where they overlap ("20日間" holds
// "20日", "1 saat 20 dakika" holds "saat 20") the one that begins first wins,
// then the longer one, then the date.
void TimeFinder::Merge() {
  found_.clear();
  auto date = dates_.begin();
  auto duration = durations_.begin();
  while (date != dates_.end() || duration != durations_.end()) {
    const bool later = date == dates_.end() || (duration != durations_.end() &&
                                                ComesBefore(*duration, *date));
    TimeMention& next = later ? *duration++ : *date++;
    if (found_.empty() || next.begin >= found_.back().end) {
      found_.push_back(std::move(next));
    }
  }
}

std::span<TimeMention> TimeFinder::Find(
    TokenRange range, std::span<const NumberMention> numbers) {
  const std::uint64_t any = AnyStart(context_.starts, range);
  dates_.clear();
  if ((any & kTellsDate) != 0 ||
      ((any & kTellsCountedDate) != 0 && !numbers.empty())) {
    items_.Read(range, numbers);
    FindDates(items_, context_.published, &dates_);
    // Nearly always so; a range may give its end first.
    if (!std::is_sorted(dates_.begin(), dates_.end(), ComesBefore)) {
      std::stable_sort(dates_.begin(), dates_.end(), ComesBefore);
    }
  }
  durations_.clear();
  if (!numbers.empty() || (any & kTellsDuration) != 0) {
    FindDurations({context_.tokens, context_.starts, context_.duration_words},
                  range, numbers, &matches_, &durations_);
  }
  if (durations_.empty() && dates_.size() < 2) return dates_;
  Merge();
  return found_;
}

}  // namespace claimdiff
