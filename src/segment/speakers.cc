#include "segment/speakers.h"

#include "text/sentence_marks.h"

namespace claimdiff {

namespace {

using text::SentenceMark;
using text::TokenKind;

// "Martin Luther King asked", and twice that in graphemes.
constexpr std::uint32_t kMaxTokens = 8;

}  // namespace

// The stop of "Ms."; the clause begins at `floor`.
bool Speakers::IsTitleStop(std::uint32_t i, std::uint32_t floor) const {
  return i > floor && MarkAt(i) == SentenceMark::kStop && IsWord(i - 1) &&
         rules_.FindAbbreviation(tokens_, floor, i - 1).kind ==
             Abbreviation::kName;
}

bool Speakers::Begins(std::uint32_t i) const {
  std::uint32_t end = i;
  while (end < limit_ && end < i + kMaxTokens &&
         (list_[end].kind != TokenKind::kPunct || IsTitleStop(end, i))) {
    ++end;
  }
  if (end < limit_ && !text::IsTerminal(MarkAt(end))) return false;
  // The verb is the clause's last word, or the last but one.
  const bool spaced = i < end && !text::IsGraphemeScript(list_[end - 1].script);
  const std::uint32_t verb_end = spaced ? end - 1 : end;
  for (std::uint32_t k = i; k < end; ++k) {
    if (rules_.SpeechVerbEnd(tokens_, k, end) >= verb_end) return true;
  }
  return false;
}

}  // namespace claimdiff
