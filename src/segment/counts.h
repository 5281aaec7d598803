// Numbers that stand before an abbreviation, and whether they open a sentence.
#ifndef CLAIMDIFF_SEGMENT_COUNTS_H_
#define CLAIMDIFF_SEGMENT_COUNTS_H_

#include <cstdint>
#include <string_view>

#include "segment/block_view.h"
#include "segment/rules.h"

namespace claimdiff {

bool IsRomanNumeral(const text::Token& token, std::string_view fold);

// The sentence at hand starts at token `first`.
class Counts : private BlockView {
 public:
  // `tokens` are those of `text`; all outlive this.
  Counts(std::string_view text, const text::Tokens& tokens, TokenSpan block,
         const SentenceRules& rules)
      : BlockView(text, tokens, block), rules_(rules) {}

  // A number stands before token i, perhaps with other units between:
  // "2,2 млрд. долл.", "17-м".
  bool Follow(std::uint32_t first, std::uint32_t i) const;

  // "W 2025 r. Polska ...", "U 2025. Hrvatska ...": before token i there is a
  // date, and before that at most so many words, short as prepositions are.
  bool Open(std::uint32_t first, std::uint32_t i,
            std::uint32_t max_words) const;

  // The last number of a score or a fraction: "3:1", "2,5"; not of "1.-5.".
  bool IsScore(std::uint32_t first, std::uint32_t i) const;

 private:
  bool IsNumber(std::uint32_t i) const;

  const SentenceRules& rules_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_SEGMENT_COUNTS_H_
