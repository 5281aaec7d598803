// Lengths of time and ages in one claim: "two weeks", "3 horas y 20 minutos",
// "17-year-old", "setengah jam".
#ifndef CLAIMDIFF_EXTRACT_DURATION_H_
#define CLAIMDIFF_EXTRACT_DURATION_H_

#include <cstdint>
#include <span>
#include <vector>

#include "claimdiff/article.h"
#include "extract/duration_words.h"
#include "extract/number.h"
#include "text/tokens.h"

namespace claimdiff {

struct DurationMention {
  std::uint32_t begin = 0;  // tokens [begin, end)
  std::uint32_t end = 0;
  Fact fact;  // kind kDuration, with its span; the key is as stated (P2W)
};

// The durations among the tokens of `range`, ascending, not overlapping. Dates
// have the better claim to their tokens: "2018年" is also a number with a word
// for years.
// REQUIRES: `numbers` are FindNumbers of the same tokens.
std::vector<DurationMention> FindDurations(
    const text::Tokens& tokens, const Starts& starts,
    const DurationWords& words, TokenRange range,
    std::span<const NumberMention> numbers);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_DURATION_H_
