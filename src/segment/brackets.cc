#include "segment/brackets.h"

#include <algorithm>

namespace claimdiff {

using text::SentenceMark;

void Brackets::Open(std::uint32_t i) {
  constexpr std::uint32_t kMaxTokens = 60;
  if (i < end_) return;
  begin_ = end_ = i;
  const std::uint32_t stop = std::min(limit_, i + kMaxTokens);
  std::uint32_t depth = 0;
  for (std::uint32_t k = i; k < stop; ++k) {
    const SentenceMark mark = MarkAt(k);
    if (mark == SentenceMark::kOpen) ++depth;
    if (mark == SentenceMark::kClose && --depth == 0) {
      end_ = k;
      return;
    }
  }
}

bool Brackets::HoldSentence(std::uint32_t i, std::uint32_t after) const {
  constexpr std::uint32_t kLeast = 3;  // the bracket and two words
  const std::uint32_t first = begin_ + 1;
  return i < end_ && i >= begin_ + kLeast && IsWord(first) &&
         list_[first].upper_first && list_[first].lower_inside &&
         IsWord(after) && list_[after].space_before && list_[after].upper_first;
}

}  // namespace claimdiff
