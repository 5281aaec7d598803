// Facts of numbers and of what they count: keys and values for comparison.
// FACTS.md defines the keys.
#ifndef CLAIMDIFF_EXTRACT_QUANTITY_FACTS_H_
#define CLAIMDIFF_EXTRACT_QUANTITY_FACTS_H_

#include "claimdiff/article.h"
#include "extract/counted.h"
#include "extract/number.h"

namespace claimdiff {

// A plain number or ordinal.
Fact NumberFact(const text::Tokens& tokens, const NumberMention& number);

// A percent, an amount of money, a measure: `number` with what it counts.
Fact CountedFact(const text::Tokens& tokens, const NumberMention& number,
                 const Counted& counted);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_QUANTITY_FACTS_H_
