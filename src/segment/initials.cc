#include "segment/initials.h"

#include <algorithm>

namespace claimdiff {

using text::Script;
using text::SentenceMark;
using text::Token;

namespace {

bool IsVowelless(std::string_view fold) {
  return fold.find_first_of("aeiouy") == std::string_view::npos &&
         std::all_of(fold.begin(), fold.end(),
                     [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

bool Initials::MayBe(std::uint32_t i, std::uint32_t word) const {
  if (!IsWord(word)) return false;
  const Script script = list_[i - 1].script;
  if (!text::HasCase(script)) {
    return script == Script::kArabic || script == Script::kHebrew ||
           script == Script::kOther;
  }
  return list_[i - 1].upper_first;
}

bool Initials::IsWordBefore(std::uint32_t i, std::uint32_t word) const {
  if (!IsLetter(i - 1) || !list_[i - 1].upper_first) return false;
  if (MarkAt(i + 1) == SentenceMark::kOpen) return HoldsSentence(i + 1);
  if (!IsWord(word) || IsInitial(word) || i < 2 || !IsWord(i - 2) ||
      !list_[i - 1].space_before) {
    return false;
  }
  return rules_.IsBeforeLetter(list_[i - 2].hash)
             ? IsWrittenSmall(word)
             : !list_[i - 2].upper_first && IsUsedAsWord(i - 1);
}

bool Initials::EndsWord(std::uint32_t i) const {
  if (i < 3 || !IsLetter(i - 1) || FoldAt(i - 2) != "-" ||
      list_[i - 2].space_before || list_[i - 1].space_before ||
      !IsWord(i - 3)) {
    return false;
  }
  const Token& head = list_[i - 3];
  return head.upper_inside && !head.lower_inside;
}

bool Initials::IsSyllable(std::uint32_t i) const {
  constexpr std::size_t kLetterBytes = 3;  // every Indic code point
  return list_[i].script == Script::kIndic &&
         FoldAt(i).size() <= 2 * kLetterBytes;
}

bool Initials::MayBeTitle(std::uint32_t i) const {
  const std::string_view fold = FoldAt(i);
  return list_[i].upper_first && !list_[i].upper_inside && fold.size() >= 2 &&
         fold.size() <= 3 && IsVowelless(fold);
}

// "A. Smith": the first of several, or the second.
bool Initials::IsInitial(std::uint32_t i) const {
  return IsLetter(i) && MarkAt(i + 1) == SentenceMark::kStop &&
         !list_[i + 1].space_before;
}

// "Scritto in C. Più": a common word where some way before or after it stands
// in small letters, and so no Korea after "in N.".
bool Initials::IsWrittenSmall(std::uint32_t i) const {
  const auto [begin, end] = Around(i);
  const auto& all = tokens_.list;
  for (std::size_t k = begin; k < end; ++k) {
    if (all[k].hash == list_[i].hash && !all[k].upper_first) return true;
  }
  return false;
}

// "The C language": between small words.
bool Initials::IsUsedAsWord(std::uint32_t i) const {
  const auto& all = tokens_.list;
  const auto is_small = [&all](std::size_t k) {
    return all[k].kind == text::TokenKind::kWord && all[k].lower_inside &&
           !all[k].upper_first && all[k].space_before;
  };
  const auto [begin, end] = Around(i);
  for (std::size_t k = begin + 1; k + 1 < end; ++k) {
    if (all[k].hash == list_[i].hash && all[k].upper_first &&
        all[k].space_before && is_small(k - 1) && is_small(k + 1)) {
      return true;
    }
  }
  return false;
}

std::pair<std::size_t, std::size_t> Initials::Around(std::uint32_t i) const {
  constexpr std::size_t kReach = 400;
  return {i - std::min<std::size_t>(i, kReach),
          std::min(tokens_.list.size(), i + kReach)};
}

// "C. (It is old.)", but "J. (Jim) Smith".
bool Initials::HoldsSentence(std::uint32_t open) const {
  constexpr std::uint32_t kMostTokens = 60;
  const std::uint32_t stop = std::min(limit_, open + kMostTokens);
  for (std::uint32_t k = open + 1; k < stop; ++k) {
    if (MarkAt(k) == SentenceMark::kClose) {
      return text::IsTerminal(MarkAt(k - 1));
    }
  }
  return false;
}

}  // namespace claimdiff
