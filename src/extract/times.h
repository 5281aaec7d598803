// Everything in a claim that speaks of time: dates, durations, times of day.
#ifndef CLAIMDIFF_EXTRACT_TIMES_H_
#define CLAIMDIFF_EXTRACT_TIMES_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "claimdiff/article.h"
#include "extract/number.h"
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

// The mentions among tokens [first, limit), ascending, not overlapping.
// `article` gives the language and the date that relative dates count from.
// REQUIRES: `numbers` are FindNumbers of the same tokens.
std::vector<TimeMention> FindTimes(const text::Tokens& tokens,
                                   std::uint32_t first, std::uint32_t limit,
                                   std::span<const NumberMention> numbers,
                                   const Article& article);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_TIMES_H_
