#include "extract/times.h"

#include <algorithm>

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
  return {tokens,
          starts,
          DateWordsFor(article.language),
          DurationWordsFor(article.language),
          KnowledgeFor(article.language).compound_durations,
          article.date};
}

namespace {

// Whether there is a number that a word before it makes a year, though it has
// not four digits: "in the year 800", "year two thousand".
bool HasMarkedYear(const ClaimTokens& claim,
                   std::span<const NumberMention> numbers) {
  if ((claim.any & kThreeDigits) != 0) return true;
  return std::any_of(numbers.begin(), numbers.end(),
                     [](const NumberMention& number) {
                       return number.spelled && !(number.value < Decimal(1000));
                     });
}

bool MayHaveDate(const ClaimTokens& claim,
                 std::span<const NumberMention> numbers) {
  return (claim.any & kTellsDate) != 0 ||
         ((claim.any & kTellsCountedDate) != 0 && !numbers.empty()) ||
         ((claim.any & kTellsYear) != 0 && HasMarkedYear(claim, numbers));
}

ByClaim<TimeMention> DatesOf(const TimeContext& context,
                             std::span<const ClaimTokens> claims,
                             const ByClaim<NumberMention>& numbers,
                             std::vector<Fact>* facts) {
  ByClaim<TimeMention> dates;
  dates.ends.reserve(claims.size());
  DateItems items(context.tokens, context.starts, context.date_words);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const auto found = static_cast<std::ptrdiff_t>(dates.list.size());
    if (MayHaveDate(claims[i], numbers.Of(i))) {
      items.Read(claims[i], numbers.Of(i));
      FindDates(items, context.published, &dates.list, facts);
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
                                 const ByClaim<NumberMention>& numbers,
                                 std::vector<Fact>* facts) {
  ByClaim<TimeMention> durations;
  durations.ends.reserve(claims.size());
  std::vector<text::PhraseMatch> matches;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (!numbers.Of(i).empty() || (claims[i].any & kTellsDuration) != 0) {
      FindDurations({context.tokens, context.starts, context.duration_words,
                     context.compound_durations},
                    claims[i], numbers.Of(i), &matches, &durations.list, facts);
    }
    durations.EndClaim();
  }
  return durations;
}

// Where they overlap ("20日間" holds "20日", "1 saat 20 dakika" holds "saat
// 20") the one that begins first wins, then the longer one, then the date.
void Merge(std::span<const TimeMention> dates,
           std::span<const TimeMention> durations, ByClaim<TimeMention>* out) {
  const std::size_t own = out->list.size();
  auto date = dates.begin();
  auto duration = durations.begin();
  while (date != dates.end() || duration != durations.end()) {
    const bool later = date == dates.end() || (duration != durations.end() &&
                                               ComesBefore(*duration, *date));
    const TimeMention& next = later ? *duration++ : *date++;
    if (out->list.size() == own || next.begin >= out->list.back().end) {
      out->list.push_back(next);
    }
  }
  out->EndClaim();
}

}  // namespace

Times FindTimes(const TimeContext& context, std::span<const ClaimTokens> claims,
                const ByClaim<NumberMention>& numbers) {
  Times times;
  times.facts.reserve(claims.size());
  const ByClaim<TimeMention> dates =
      DatesOf(context, claims, numbers, &times.facts);
  const ByClaim<TimeMention> durations =
      DurationsOf(context, claims, numbers, &times.facts);
  times.mentions.ends.reserve(claims.size());
  times.mentions.list.reserve(dates.list.size() + durations.list.size());
  for (std::size_t i = 0; i < claims.size(); ++i) {
    Merge(dates.Of(i), durations.Of(i), &times.mentions);
  }
  return times;
}

}  // namespace claimdiff
