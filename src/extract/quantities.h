// Numbers, percents, money, measures, dates, durations and ordinals.
#ifndef CLAIMDIFF_EXTRACT_QUANTITIES_H_
#define CLAIMDIFF_EXTRACT_QUANTITIES_H_

#include <span>
#include <vector>

#include "claimdiff/article.h"
#include "extract/starts.h"
#include "text/tokens.h"

namespace claimdiff {

struct Quantities {
  std::vector<Fact> facts;         // ascending by span, not overlapping
  std::vector<TokenRange> tokens;  // of each of the facts
};

// The quantities stated in the article's claims. Each lies within one claim.
// Keys as in FACTS.md. `claims` are the tokens of each claim; `starts` is of
// `tokens`, in the article's language.
Quantities FindQuantities(const text::Tokens& tokens, const Article& article,
                          std::span<const ClaimTokens> claims,
                          const Starts& starts);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_QUANTITIES_H_
