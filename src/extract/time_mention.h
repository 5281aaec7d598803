// A date, a duration or a time of day, where a claim mentions it.
#ifndef CLAIMDIFF_EXTRACT_TIME_MENTION_H_
#define CLAIMDIFF_EXTRACT_TIME_MENTION_H_

#include <cstdint>

namespace claimdiff {

inline constexpr std::uint32_t kNoFact = 0xFFFFFFFF;

struct TimeMention {
  std::uint32_t begin = 0;  // tokens [begin, end)
  std::uint32_t end = 0;
  // Four digits that only look like a year: a unit, currency or per cent sign
  // beside them has the better claim. All others outrank any number, measure
  // or sum of money that they overlap.
  bool bare_year = false;
  // Of Times::facts: kDate or kDuration, with its span. kNoFact for times of
  // day, whose digits are no facts but are taken, so that nobody reads them as
  // plain numbers.
  std::uint32_t fact = kNoFact;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_TIME_MENTION_H_
