#include "segment/speakers.h"

#include "text/sentence_marks.h"

namespace claimdiff {

namespace {

using text::Script;
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

bool Speakers::IsParticle(std::uint32_t i) const {
  if (list_[i].script != Script::kHiragana) return false;
  const std::string_view fold = FoldAt(i);
  const std::string_view then = FoldAt(i + 1);
  if (fold == "な") return then == "ど" || then == "ん";
  if (fold == "か") return then == "ら";
  if (fold == "ま") return then == "で";
  if (fold == "で") return then != "も";
  if (fold == "も") {
    return then != "し" && then != "ち" && then != "う" && then != "っ" &&
           then != "と";
  }
  return fold == "と" || fold == "っ" || fold == "の" || fold == "を" ||
         fold == "に" || fold == "は" || fold == "が" || fold == "へ";
}

}  // namespace claimdiff
