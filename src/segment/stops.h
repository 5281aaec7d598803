// Single full stops: that of an abbreviation, an initial or an ordinal, or the
// end of a sentence.
#ifndef CLAIMDIFF_SEGMENT_STOPS_H_
#define CLAIMDIFF_SEGMENT_STOPS_H_

#include <cstdint>
#include <span>

#include "claimdiff/article.h"
#include "segment/block_view.h"
#include "segment/counts.h"
#include "segment/initials.h"
#include "segment/numbering.h"
#include "segment/rules.h"

namespace claimdiff {

class Stops : private BlockView {
 public:
  // All that is given outlives this.
  Stops(const Prose& prose, TokenSpan block, const SentenceRules& rules)
      : BlockView(prose.text, prose.tokens, block),
        code_(prose.code),
        counts_(text_, tokens_, block, rules),
        initials_(text_, tokens_, block, rules),
        numbering_(text_, tokens_, block),
        first_(block.begin),
        rules_(rules) {}

  // The sentence at hand begins at token `first`.
  void Begin(std::uint32_t first) { first_ = first; }

  // Whether the stop at token i, between a word with no space behind it and a
  // token with one before it, `after`, ends the sentence; `word` is the next
  // word or number. REQUIRES: i is not the first token of the sentence.
  bool End(std::uint32_t i, std::uint32_t after, std::uint32_t word) const;

  // A capitalised word that opens sentences, and no initial.
  bool IsStarter(std::uint32_t i) const;

  // Whether token i is inline code.
  bool IsCode(std::uint32_t i) const;

 private:
  // The stop at i is the first of "EE. UU."
  bool IsInsideAbbreviation(std::uint32_t i, std::uint32_t after) const;
  bool AbbreviationEnds(AbbreviationMatch match, std::uint32_t after,
                        std::uint32_t word) const;
  // An unknown word and a full stop.
  bool WordEnds(std::uint32_t i, std::uint32_t word) const;
  // A number and a full stop: an ordinal, a date, or the end.
  bool DigitsEnd(std::uint32_t i, std::uint32_t word) const;
  // Thai, Lao, Khmer, Burmese: is more than an abbreviation before the stop?
  bool LongRunBefore(std::uint32_t i) const;

  std::span<const Span> code_;
  Counts counts_;
  Initials initials_;
  Numbering numbering_;
  std::uint32_t first_;  // of the sentence at hand
  const SentenceRules& rules_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_SEGMENT_STOPS_H_
