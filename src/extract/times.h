// Everything in a claim that speaks of time: dates, durations, times of day.
#ifndef CLAIMDIFF_EXTRACT_TIMES_H_
#define CLAIMDIFF_EXTRACT_TIMES_H_

#include <cstdint>
#include <span>
#include <vector>

#include "claimdiff/article.h"
#include "extract/by_claim.h"
#include "extract/date_words.h"
#include "extract/duration_words.h"
#include "extract/number.h"
#include "extract/starts.h"
#include "extract/time_mention.h"
#include "text/tokens.h"

namespace claimdiff {

// What the finders of dates and durations read. All of it outlives them.
struct TimeContext {
  const text::Tokens& tokens;
  const Starts& starts;  // of the tokens
  const DateWords& date_words;
  const DurationWords& duration_words;
  const CompoundDurations& compound_durations;
  ArticleDate published;  // relative dates count from it
};

// The context of an article; looks its language up.
TimeContext TimeContextOf(const text::Tokens& tokens, const Starts& starts,
                          const Article& article);

struct Times {
  ByClaim<TimeMention> mentions;  // of each claim ascending, not overlapping
  std::vector<Fact> facts;        // theirs, in no order
};

// The mentions in each of `claims`.
// REQUIRES: `numbers` are FindNumbers of the same claims.
Times FindTimes(const TimeContext& context, std::span<const ClaimTokens> claims,
                const ByClaim<NumberMention>& numbers);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_TIMES_H_
