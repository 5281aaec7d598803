// Dates, periods, weekdays and relative dates in one claim.
#ifndef CLAIMDIFF_EXTRACT_DATE_H_
#define CLAIMDIFF_EXTRACT_DATE_H_

#include <cstdint>
#include <span>
#include <vector>

#include "claimdiff/article.h"
#include "extract/date_words.h"
#include "extract/number.h"
#include "text/tokens.h"

namespace claimdiff {

struct DateMention {
  std::uint32_t begin = 0;  // tokens [begin, end)
  std::uint32_t end = 0;
  // A time of day: its digits are taken, so that nobody reads them as plain
  // numbers, but it is no fact. `fact` is empty then.
  bool time_of_day = false;
  // Four digits on their own: a unit, a currency or a percent sign beside
  // them has the better claim.
  bool bare_year = false;
  Fact fact;  // kind kDate, with its span
};

// What the finder reads. All of it outlives it.
struct DateContext {
  const text::Tokens& tokens;
  const Starts& starts;  // of the tokens
  const DateWords& words;
  // The article's own date: it resolves "yesterday" and "last April". Weekdays
  // resolve backwards, as news does, unless a word says otherwise.
  ArticleDate published;
};

// The dates among tokens [first, limit), ascending, not overlapping.
// REQUIRES: `numbers` are FindNumbers of the same tokens.
std::vector<DateMention> FindDates(const DateContext& context,
                                   std::uint32_t first, std::uint32_t limit,
                                   std::span<const NumberMention> numbers);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_DATE_H_
