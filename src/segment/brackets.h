// Brackets within a sentence: what stands in them belongs to it.
#ifndef CLAIMDIFF_SEGMENT_BRACKETS_H_
#define CLAIMDIFF_SEGMENT_BRACKETS_H_

#include <cstdint>
#include <string_view>

#include "segment/block_view.h"

namespace claimdiff {

class Brackets : private BlockView {
 public:
  // As BlockView.
  Brackets(std::string_view text, const text::Tokens& tokens, TokenSpan block)
      : BlockView(text, tokens, block) {}

  // A sentence begins at token `first`.
  void Begin(std::uint32_t first) { begin_ = end_ = first; }

  // Token i opens a bracket after the sentence's first token.
  void Open(std::uint32_t i);

  // True if token i and what follows it up to token `after` stand in brackets
  // that are closed behind them. Long brackets do not count: they are read as
  // sentences of their own.
  bool Enclose(std::uint32_t i, std::uint32_t after) const {
    return i < end_ && after <= end_;
  }

  // Token i closes a bracket with more than a word in it.
  bool ClosedAt(std::uint32_t i) const {
    constexpr std::uint32_t kLeast = 3;  // the bracket and two words
    return i == end_ && i >= begin_ + kLeast;
  }

  // "C-c. (Two characters.) To ...": whether the brackets that were closed
  // behind token i begin with a capital, as what comes after them does, at
  // token `after`.
  bool HoldSentence(std::uint32_t i, std::uint32_t after) const;

 private:
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;  // the token that closes them
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_SEGMENT_BRACKETS_H_
