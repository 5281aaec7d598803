#include "segment/counts.h"

namespace claimdiff {

using text::SentenceMark;

bool IsRomanNumeral(const text::Token& token, std::string_view fold) {
  return token.upper_first && !token.lower_inside &&
         fold.find_first_not_of("ivxlcdm") == std::string_view::npos;
}

bool Counts::IsNumber(std::uint32_t i) const {
  return IsDigits(i) || (IsWord(i) && IsRomanNumeral(list_[i], FoldAt(i)));
}

bool Counts::Follow(std::uint32_t first, std::uint32_t i) const {
  while (i > first) {
    --i;
    if (IsNumber(i)) return true;
    const SentenceMark mark = MarkAt(i);
    if (mark == SentenceMark::kStop || mark == SentenceMark::kDash) continue;
    if (!IsWord(i)) return false;
    const AbbreviationMatch unit = rules_.FindAbbreviation(tokens_, i, i);
    if (unit.kind != Abbreviation::kUnit && unit.kind != Abbreviation::kYear) {
      return false;
    }
  }
  return false;
}

bool Counts::Open(std::uint32_t first, std::uint32_t i,
                  std::uint32_t max_words) const {
  constexpr std::size_t kMostLetters = 6;  // "Około", "Godine"
  constexpr std::uint32_t kMostTokens = 16;
  if (i - first > kMostTokens) return false;
  std::uint32_t words = 0;
  std::uint32_t k = first;
  for (; k < i && !IsNumber(k); ++k) {
    if (!IsWord(k) || ++words > max_words ||
        tokens_.Letters(list_[k]) > kMostLetters) {
      return false;
    }
  }
  std::uint32_t months = 0;  // words that are no abbreviations
  for (; k < i; ++k) {
    if (IsWord(k) && !IsNumber(k)) months += !text::IsTerminal(MarkAt(k + 1));
  }
  return months <= 1;
}

bool Counts::IsScore(std::uint32_t first, std::uint32_t i) const {
  if (i <= first || i >= limit_ || list_[i].space_before) return false;
  return MarkAt(i - 1) == SentenceMark::kPause ||
         list_[i - 1].kind == text::TokenKind::kSymbol || FoldAt(i - 1) == "&";
}

}  // namespace claimdiff
