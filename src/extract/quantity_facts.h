// Facts of numbers and of what they count: keys and values for comparison.
// FACTS.md defines the keys.
#ifndef CLAIMDIFF_EXTRACT_QUANTITY_FACTS_H_
#define CLAIMDIFF_EXTRACT_QUANTITY_FACTS_H_

#include "claimdiff/article.h"
#include "extract/counted.h"
#include "extract/number.h"

namespace claimdiff {

// A fact together with its tokens [begin, end).
struct FoundFact {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Fact fact;
};

// A plain number or ordinal.
FoundFact NumberFact(const text::Tokens& tokens, const NumberMention& number);

// A percent, an amount of money, a measure.
FoundFact CountedFact(const text::Tokens& tokens, const NumberMention& number,
                      const Counted& counted);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_QUANTITY_FACTS_H_
