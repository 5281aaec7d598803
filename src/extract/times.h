// Everything in a claim that speaks of time: dates, durations, times of day.
#ifndef CLAIMDIFF_EXTRACT_TIMES_H_
#define CLAIMDIFF_EXTRACT_TIMES_H_

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "claimdiff/article.h"
#include "extract/date_words.h"
#include "extract/duration_words.h"
#include "extract/number.h"
#include "extract/starts.h"
#include "text/tokens.h"

namespace claimdiff {

struct TimeMention {
  std::uint32_t begin = 0;  // tokens [begin, end)
  std::uint32_t end = 0;
  // Four digits that only look like a year: a unit, currency or per cent sign
  // beside them has the better claim. All others outrank any number, measure
  // or sum of money that they overlap.
  bool bare_year = false;
  // kDate or kDuration. Nothing for times of day, whose digits are no facts.
  std::optional<Fact> fact;
};

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

// The mentions among tokens [first, limit), ascending, not overlapping.
// REQUIRES: `numbers` are FindNumbers of the same tokens.
std::vector<TimeMention> FindTimes(const TimeContext& context,
                                   std::uint32_t first, std::uint32_t limit,
                                   std::span<const NumberMention> numbers);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_TIMES_H_
