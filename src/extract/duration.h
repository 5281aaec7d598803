// Lengths of time and ages in one claim: "two weeks", "3 horas y 20 minutos",
// "17-year-old", "setengah jam".
#ifndef CLAIMDIFF_EXTRACT_DURATION_H_
#define CLAIMDIFF_EXTRACT_DURATION_H_

#include <cstdint>
#include <span>
#include <vector>

#include "claimdiff/article.h"
#include "extract/compound_durations.h"
#include "extract/duration_words.h"
#include "extract/number.h"
#include "extract/starts.h"
#include "extract/time_mention.h"
#include "text/tokens.h"

namespace claimdiff {

// What the finder reads. All of it outlives it.
struct DurationContext {
  const text::Tokens& tokens;
  const Starts& starts;  // of the tokens
  const DurationWords& words;
  const CompoundDurations& compounds;
};

// Appends the durations among the tokens of `range` to `out`: ascending, not
// overlapping; and what they state to `facts`. Dates have the better claim to
// their tokens: "2018年" is also a number with a word for years. `matches` is
// room to work in. REQUIRES: `numbers` are FindNumbers of the same tokens.
void FindDurations(const DurationContext& context, TokenRange range,
                   std::span<const NumberMention> numbers,
                   std::vector<text::PhraseMatch>* matches,
                   std::vector<TimeMention>* out, std::vector<Fact>* facts);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_DURATION_H_
