// Single capitals before a full stop: the initial of a name that goes on, or a
// word, which ends its sentence.
#ifndef CLAIMDIFF_SEGMENT_INITIALS_H_
#define CLAIMDIFF_SEGMENT_INITIALS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "segment/block_view.h"
#include "segment/rules.h"

namespace claimdiff {

class Initials : private BlockView {
 public:
  // As BlockView.
  Initials(std::string_view text, const text::Tokens& tokens, TokenSpan block,
           const SentenceRules& rules)
      : BlockView(text, tokens, block), rules_(rules) {}

  // Whether the letter before the stop at token i may be the initial of a name
  // that goes on at token `word`, which is the next one.
  bool MayBe(std::uint32_t i, std::uint32_t word) const;

  // Whether it is a capital that is no initial but a word.
  bool IsWordBefore(std::uint32_t i, std::uint32_t word) const;

  // "RISC-V", "USB-C", but not "Jean-P.": whether it ends a word in capitals.
  bool EndsWord(std::uint32_t i) const;

  // One consonant or vowel with its signs, in an Indic script.
  bool IsSyllable(std::uint32_t i) const;

  // "Tn", "Hj": a capitalised word of two or three letters without a vowel.
  bool MayBeTitle(std::uint32_t i) const;

 private:
  bool IsInitial(std::uint32_t i) const;
  bool IsWrittenSmall(std::uint32_t i) const;
  bool IsUsedAsWord(std::uint32_t i) const;
  // Where to look for other uses of token i: the tokens some way before and
  // after it.
  std::pair<std::size_t, std::size_t> Around(std::uint32_t i) const;
  bool HoldsSentence(std::uint32_t open) const;

  const SentenceRules& rules_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_SEGMENT_INITIALS_H_
