#include "segment/stops.h"

#include <algorithm>

namespace claimdiff {

namespace {

using text::Script;
using text::SentenceMark;
using text::Token;
using text::TokenKind;

// In scripts that set no words apart, what stands before a full stop without a
// space inside is an abbreviation ("พ.ศ.") unless it is longer than this many
// graphemes.
constexpr std::uint32_t kMaxAbbreviationGraphemes = 12;
// "Od 5 maja 2025 r.", "Już w 2025 r.": words that open a sentence before a
// year; where nothing but a full stop follows the year, one.
constexpr std::uint32_t kMaxOpeningWords = 2;

}  // namespace

bool Stops::IsCode(std::uint32_t i) const {
  const Span word = list_[i].span;
  const auto at = std::partition_point(
      code_.begin(), code_.end(),
      [word](Span code) { return code.end <= word.begin; });
  return at != code_.end() && at->begin <= word.begin;
}

bool Stops::IsStarter(std::uint32_t i) const {
  if (IsLetter(i) && MarkAt(i + 1) == SentenceMark::kStop && !SpaceAfter(i)) {
    return false;
  }
  return rules_.IsStarter(tokens_, i, limit_);
}

bool Stops::End(std::uint32_t i, std::uint32_t after,
                std::uint32_t word) const {
  if (IsDigits(i - 1)) return DigitsEnd(i, word);
  if (i == first_ + 1 && IsLetter(i - 1)) return false;  // "A. The menu"
  if (!IsWord(i - 1)) return true;
  if (list_[i - 1].script == Script::kThai) return LongRunBefore(i);
  if (IsInsideAbbreviation(i, after)) return false;
  const AbbreviationMatch match =
      rules_.FindAbbreviation(tokens_, first_, i - 1);
  if (initials_.EndsWord(i) ||
      (!match.capital && initials_.IsWordBefore(i, word))) {
    return true;
  }
  if (match.kind != Abbreviation::kNone &&
      match.kind != Abbreviation::kFollows) {
    return AbbreviationEnds(match, after, word);
  }
  return WordEnds(i, word);
}

bool Stops::IsInsideAbbreviation(std::uint32_t i, std::uint32_t after) const {
  if (!IsWord(after) || MarkAt(after + 1) != SentenceMark::kStop ||
      SpaceAfter(after)) {
    return false;
  }
  const AbbreviationMatch match =
      rules_.FindAbbreviation(tokens_, first_, after);
  return match.kind != Abbreviation::kNone && match.first < i;
}

bool Stops::AbbreviationEnds(AbbreviationMatch match, std::uint32_t after,
                             std::uint32_t word) const {
  if (MarkAt(after) == SentenceMark::kOpen) return false;
  switch (match.kind) {
    case Abbreviation::kName: return false;
    case Abbreviation::kNumber:
      return !IsDigits(word) && WordEnds(after - 1, word);
    case Abbreviation::kStarter: return IsWord(word) && IsStarter(word);
    case Abbreviation::kUnit:
      return !IsDigits(word) && counts_.Follow(first_, match.first);
    case Abbreviation::kYear:
      return IsWord(word) && counts_.Follow(first_, match.first) &&
             (list_[word].lower_inside || IsLetter(word)) &&
             !counts_.Open(first_, match.first, kMaxOpeningWords);
    case Abbreviation::kEnd:
    case Abbreviation::kFollows:
    case Abbreviation::kNone: break;
  }
  // "5 p.m. Monday", "5 p.m. EST".
  if (rules_.FindAbbreviation(tokens_, word, word).kind ==
      Abbreviation::kFollows) {
    return false;
  }
  return IsDigits(word) || list_[word].lower_inside || IsLetter(word) ||
         !text::HasCase(list_[word].script);
}

bool Stops::WordEnds(std::uint32_t i, std::uint32_t word) const {
  const Token& token = list_[i - 1];
  const bool apart = i - 1 == first_ || token.space_before ||
                     list_[i - 2].kind == TokenKind::kPunct;
  if (IsLetter(i - 1) && apart && initials_.MayBe(i, word)) {
    return IsCode(word) || IsStarter(word);
  }
  // "(n. 17 ottobre", "p. 5"
  if (IsLetter(i - 1) && apart && token.lower_inside && IsDigits(word) &&
      !counts_.Follow(first_, i - 1)) {
    return false;
  }
  if (rules_.syllable_initials() && apart && initials_.IsSyllable(i - 1)) {
    return false;
  }
  if (rules_.ordinals() != Ordinals::kNone &&
      IsRomanNumeral(token, FoldAt(i - 1))) {
    return !IsWord(word) || IsStarter(word);
  }
  return !initials_.MayBeTitle(i - 1) || (IsWord(word) && IsStarter(word));
}

bool Stops::DigitsEnd(std::uint32_t i, std::uint32_t word) const {
  if (numbering_.Ends(first_, i)) return false;  // "1. The first point"
  if (numbering_.InDate(first_, i)) return false;
  const Ordinals ordinals = rules_.ordinals();
  if (ordinals == Ordinals::kNone) return true;
  if (list_[i - 1].span.size() > kMaxOrdinalDigits) {
    return ordinals != Ordinals::kSmall || !IsWord(word) || i == first_ + 1 ||
           !counts_.Open(first_, i, 1);
  }
  if (IsDigits(word)) return false;  // "5. 10. 2018"
  if (IsWord(word) && list_[word].script == Script::kHangul) return false;
  if (ordinals == Ordinals::kSmall) return true;
  return counts_.IsScore(first_, i - 1) || IsStarter(word);
}

bool Stops::LongRunBefore(std::uint32_t i) const {
  std::uint32_t k = i;
  while (k > first_ && i - k <= kMaxAbbreviationGraphemes &&
         !list_[k - 1].space_before) {
    --k;
  }
  return i - k > kMaxAbbreviationGraphemes;
}

}  // namespace claimdiff
