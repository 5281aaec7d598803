// "About", "more than", "at most": how a quantity is hedged.
#ifndef CLAIMDIFF_EXTRACT_HEDGES_H_
#define CLAIMDIFF_EXTRACT_HEDGES_H_

#include <cstdint>
#include <string_view>

#include "claimdiff/article.h"
#include "extract/starts.h"
#include "text/phrases.h"
#include "text/tokens.h"

namespace claimdiff {

enum class RangeWord : std::uint8_t { kTo, kBetween, kAnd };

struct Hedges {
  text::PhraseTable before;  // -> Modifier
  text::PhraseTable after;
  text::PhraseTable ranges;  // -> RangeWord
};

// Those of src/data/modifiers.tsv and range_words.tsv.
Hedges LearnHedges(std::string_view language);

// The modifier of the quantity at tokens [begin, end), from the words around
// it within [first, limit). `starts` is of `tokens`.
Modifier FindHedge(const Hedges& hedges, const text::Tokens& tokens,
                   const Starts& starts, std::uint32_t begin, std::uint32_t end,
                   std::uint32_t first, std::uint32_t limit);

// Whether tokens [left_end, right_begin) make a range of the two numbers that
// they stand between: "5-10", "5 to 10", "between 5 and 10". The left number
// begins at token `left_begin`.
bool IsRange(const Hedges& hedges, const text::Tokens& tokens,
             std::uint32_t first, std::uint32_t left_begin,
             std::uint32_t left_end, std::uint32_t right_begin);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_HEDGES_H_
