#include "segment/numbering.h"

#include "text/sentence_marks.h"

namespace claimdiff {

using text::SentenceMark;

namespace {

// "A.4.1.2.3", "1.2.3.4.5.6".
constexpr std::uint32_t kMaxNumberingTokens = 11;
// "図", "그림", "ภาพที่": a word that labels, where words are not set apart.
constexpr std::uint32_t kMaxLabelGraphemes = 6;

}  // namespace

Numbering::Numbering(std::string_view text, const text::Tokens& tokens,
                     TokenSpan block)
    : BlockView(text, tokens, block), begin_(block.begin) {}

bool Numbering::Adjacent(std::uint32_t first, std::uint32_t i) const {
  return i < limit_ && i > first && !list_[i].space_before;
}

bool Numbering::IsAdjacentStop(std::uint32_t first, std::uint32_t i) const {
  return Adjacent(first, i) && MarkAt(i) == SentenceMark::kStop;
}

bool Numbering::IsColon(std::uint32_t i) const {
  return CharAt(i) == ':' || CharAt(i) == U'：';
}

bool Numbering::Ends(std::uint32_t first, std::uint32_t i) const {
  std::uint32_t number = i;
  while (number > first && i - number <= kMaxNumberingTokens &&
         (IsDigits(number - 1) || IsAdjacentStop(first, number - 1))) {
    --number;
  }
  if (number == first) return true;
  const std::uint32_t before = number - 1;
  if (before == first && IsLetter(before) && IsAdjacentStop(first, number)) {
    return true;
  }
  const bool has_parts = i - number > 1;
  if (!has_parts && list_[number].span.size() > kMaxOrdinalDigits) return false;
  return IsLabel(first, number, has_parts);
}

bool Numbering::InDate(std::uint32_t first, std::uint32_t i) const {
  constexpr std::uint32_t kPart = 2;  // digits and a stop
  return IsDate(first, i - 1) || (i > kPart && IsDate(first, i - 1 - kPart));
}

bool Numbering::IsDate(std::uint32_t first, std::uint32_t year) const {
  const auto has_digits = [this](std::uint32_t at, std::uint32_t least,
                                 std::uint32_t most) {
    return IsDigits(at) && list_[at].span.size() >= least &&
           list_[at].span.size() <= most;
  };
  const auto is_stop = [this](std::uint32_t at) {
    return MarkAt(at) == SentenceMark::kStop;
  };
  return year >= first && has_digits(year, 4, 4) && is_stop(year + 1) &&
         has_digits(year + 2, 1, 2) && is_stop(year + 3) &&
         has_digits(year + 4, 1, 2);
}

// Whether one word before the number labels, and stands where labels do.
bool Numbering::IsLabel(std::uint32_t first, std::uint32_t number,
                        bool has_parts) const {
  std::uint32_t label = number - 1;
  if (!IsWord(label)) return false;
  while (IsWord(label - 1) && Adjacent(first, label)) --label;
  if (number - label > kMaxLabelGraphemes) return false;
  if (label == begin_) return true;
  return has_parts && label > first && IsColon(label - 1);
}

}  // namespace claimdiff
