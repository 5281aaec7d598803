#include "segment/asides.h"

#include <algorithm>

#include "text/sentence_marks.h"

namespace claimdiff {

namespace {

using text::Script;
using text::SentenceMark;
using text::TokenKind;

constexpr std::uint32_t kLongestRemark = 12;  // tokens

// "다", "요", "까", "죠": what ends most Korean sentences.
bool EndsKorean(std::string_view syllable) {
  return syllable == "다" || syllable == "요" || syllable == "까" ||
         syllable == "죠";
}

bool IsArrow(char32_t c) { return (c >= 0x2190 && c <= 0x21FF) || c == '>'; }

}  // namespace

bool Asides::EndBlock(std::uint32_t i) const {
  if (MarkAt(i) != SentenceMark::kOpen || i + 1 >= limit_ ||
      list_[i + 1].upper_first) {
    return false;
  }
  const std::uint32_t stop = std::min(limit_, i + 1 + kLongestRemark);
  std::uint32_t end = i + 1;
  while (end < stop && MarkAt(end) != SentenceMark::kClose) {
    if (text::IsTerminal(MarkAt(end))) return false;
    ++end;
  }
  if (end == i + 1 || end >= stop) return false;
  return std::all_of(list_ + end, list_ + limit_, [](const text::Token& token) {
    return token.kind == TokenKind::kPunct;
  });
}

bool Asides::GoesOn(std::uint32_t begin, std::uint32_t after) const {
  if (MarkAt(after) == SentenceMark::kDash || IsArrow(CharAt(after))) {
    return true;
  }
  if (begin == 0) return false;
  const bool sign = list_[after].kind == TokenKind::kSymbol;
  if (IsDigits(begin - 1)) return IsDigits(after + (sign ? 1 : 0));
  if (!IsWord(begin - 1)) return false;
  switch (list_[begin - 1].script) {
    case Script::kHangul: return !EndsKorean(FoldAt(begin - 1));
    case Script::kArabic:
    case Script::kHebrew:
    case Script::kIndic: return true;
    default: return false;
  }
}

}  // namespace claimdiff
