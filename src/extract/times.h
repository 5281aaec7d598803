// Everything in a claim that speaks of time: dates, durations, times of day.
#ifndef CLAIMDIFF_EXTRACT_TIMES_H_
#define CLAIMDIFF_EXTRACT_TIMES_H_

#include <cstdint>
#include <span>
#include <vector>

#include "claimdiff/article.h"
#include "extract/date_items.h"
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
  ArticleDate published;  // relative dates count from it
};

// The context of an article; looks its language up.
TimeContext TimeContextOf(const text::Tokens& tokens, const Starts& starts,
                          const Article& article);

// Finds them claim by claim, and keeps its room from one to the next.
class TimeFinder {
 public:
  // `context` outlives this.
  explicit TimeFinder(const TimeContext& context)
      : context_(context),
        items_(context.tokens, context.starts, context.date_words) {}

  // The mentions among the tokens of `range`, ascending, not overlapping; good
  // until the next call.
  // REQUIRES: `numbers` are FindNumbers of the same tokens.
  std::span<TimeMention> Find(TokenRange range,
                              std::span<const NumberMention> numbers);

 private:
  void Merge();

  const TimeContext& context_;
  DateItems items_;
  std::vector<text::PhraseMatch> matches_;
  std::vector<TimeMention> dates_, durations_, found_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_TIMES_H_
