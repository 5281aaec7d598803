#include "extract/duration_phrases.h"

#include <algorithm>
#include <string_view>

#include "extract/elision.h"
#include "text/dashes.h"

namespace claimdiff {

DurationPhrase DurationPhrases::WordAt(std::uint32_t at, std::uint32_t roles,
                                       WordStart start) {
  return MatchAt(at, start) ? Best(roles) : DurationPhrase();
}

bool DurationPhrases::MatchAt(std::uint32_t at, WordStart start) {
  if (at >= limit_ || (starts_[at] & start) == 0) return false;
  matches_.clear();
  words_.phrases.Match(tokens_, at, limit_, &matches_);
  return !matches_.empty();
}

DurationPhrase DurationPhrases::Best(std::uint32_t roles) const {
  DurationPhrase best;
  for (const text::PhraseMatch& match : matches_) {
    const DurationMeaning& meaning = words_.meanings[match.value];
    if (meaning.role == DurationRole::kBlock) best = {};
    const bool fits = (roles & RoleBit(meaning.role)) != 0;
    if (fits && match.token_end > best.end) {
      const bool half = meaning.half && meaning.role == DurationRole::kUnit;
      best = {&meaning, match.token_end, half};
    }
  }
  return best;
}

DurationPhrase DurationPhrases::UnitAfter(const NumberMention& number) {
  std::uint32_t at = number.end;
  if (at < limit_ && text::IsPhraseJoint(tokens_, tokens_.list[at]) &&
      tokens_.Fold(tokens_.list[at]) != "." && !tokens_.list[at].space_before &&
      at + 1 < limit_ && !tokens_.list[at + 1].space_before) {
    ++at;
  }
  constexpr std::uint32_t kUnit =
      RoleBit(DurationRole::kUnit) | RoleBit(DurationRole::kAge);
  if (!MatchAt(at, kDurationUnit)) return {};
  const DurationPhrase unit = Best(kUnit);
  if (unit.meaning != nullptr && number.value.IsInteger() && IsWordHere(unit)) {
    return {};
  }
  if (const DurationPhrase fill = Best(RoleBit(DurationRole::kFill));
      fill.meaning) {
    DurationPhrase filled = WordAt(fill.end, kUnit, kDurationUnit);
    filled.half = fill.meaning->half;
    if (filled.meaning != nullptr) return filled;
  }
  return unit;
}

bool DurationPhrases::IsWordHere(const DurationPhrase& unit) const {
  if (IsElided(tokens_, unit.end - 1)) return true;
  return unit.meaning->opener && tokens_.list[unit.end - 1].space_before &&
         unit.end < limit_ && tokens_.list[unit.end].space_before &&
         tokens_.list[unit.end].kind != text::TokenKind::kPunct;
}

bool DurationPhrases::IsVague(const NumberMention& number) {
  if (number.begin == 0) return false;
  return WordAt(number.begin - 1, RoleBit(DurationRole::kVague), kDurationVague)
             .end == number.begin;
}

std::uint32_t DurationPhrases::SkipConnectors(std::uint32_t at) {
  for (int words = 0; words < 2 && at < limit_; ++words) {
    const DurationPhrase word =
        WordAt(at, RoleBit(DurationRole::kJoin) | RoleBit(DurationRole::kTo),
               kDurationJoin);
    at = word.meaning != nullptr ? word.end : at + (IsMark(at) ? 1u : 0u);
  }
  return at;
}

bool DurationPhrases::IsMark(std::uint32_t at) const {
  const std::string_view fold = tokens_.Fold(tokens_.list[at]);
  return text::IsDash(fold) || fold == "," || fold == "、" || fold == "~" ||
         fold == "〜" || fold == "،";
}

std::uint32_t DurationPhrases::BeforeJoin(std::uint32_t begin) {
  std::uint32_t at = begin;
  if (at > 1 && tokens_.Fold(tokens_.list[at - 1]) == "-" &&
      !tokens_.list[at - 1].space_before) {
    --at;  // Hebrew "ו-30"
  }
  if (at == 0 || tokens_.Fold(tokens_.list[at - 1]) == ",") return begin;
  const DurationPhrase join =
      WordAt(at - 1, RoleBit(DurationRole::kJoin), kDurationJoin);
  return join.meaning != nullptr && join.end == at ? at - 1 : begin;
}

std::uint32_t DurationPhrases::ArticleBefore(std::uint32_t at) const {
  std::uint32_t before = at;
  if (before > 1 && text::IsPhraseJoint(tokens_, tokens_.list[before - 1]) &&
      !tokens_.list[before].space_before) {
    --before;  // "un'ora"
  }
  if (before == 0 || compounds_.number_words == nullptr) return at;
  const NumberWords& words = *compounds_.number_words;
  const std::string_view fold = tokens_.Fold(tokens_.list[before - 1]);
  for (const std::uint32_t index : words.trie.Find(fold)) {
    const NumberWord& word = words.words[index];
    const bool one = word.part == NumberPart::kUnit && word.unit == 1;
    if (word.article || (one && !word.ordinal)) return before - 1;
  }
  return at;
}

bool DurationPhrases::Lasts(std::uint32_t begin) {
  constexpr std::uint32_t kReach = 3;
  constexpr std::uint32_t kLasts = RoleBit(DurationRole::kLasts);
  for (std::uint32_t back = 1; back <= std::min(kReach, begin); ++back) {
    if (WordAt(begin - back, kLasts).meaning != nullptr) return true;
  }
  return false;
}

std::uint32_t DurationPhrases::SkipComma(std::uint32_t at) const {
  constexpr std::size_t kAbbreviation = 3;  // letters
  if (at == 0 || at >= limit_) return at;
  const std::string_view mark = tokens_.Fold(tokens_.list[at]);
  const bool stop = mark == "." && !tokens_.list[at].space_before &&
                    tokens_.Letters(tokens_.list[at - 1]) <= kAbbreviation;
  return mark == "," || stop ? at + 1 : at;
}

bool DurationPhrases::MayFollowUnit(std::uint32_t at) const {
  const std::uint32_t before = std::min(at, 2u);  // "thế kỷ"
  for (std::uint32_t n = 1; n <= before; ++n) {
    if ((starts_[at - n] & kDurationUnit) != 0) return true;
  }
  return at > 0 && text::IsGraphemeScript(tokens_.list[at - 1].script);
}

bool DurationPhrases::IsInsideHangul(std::uint32_t at) const {
  return at > 0 && tokens_.list[at].script == text::Script::kHangul &&
         !tokens_.list[at].space_before &&
         tokens_.list[at - 1].script == text::Script::kHangul;
}

std::uint32_t DurationPhrases::PastJoin(std::uint32_t at) {
  constexpr std::uint32_t kJoin = RoleBit(DurationRole::kJoin);
  const DurationPhrase join = WordAt(at, kJoin, kDurationJoin);
  std::uint32_t next = SkipComma(at);
  if (next == at && join.meaning != nullptr) next = join.end;
  if (next == at) return at;
  const DurationPhrase second = WordAt(next, kJoin, kDurationJoin);
  return second.meaning != nullptr ? second.end : next;
}

DurationPhrase DurationPhrases::BareUnitBefore(std::uint32_t end,
                                               std::uint32_t* begin) {
  constexpr std::uint32_t kLongestUnit = 3;  // tokens
  for (std::uint32_t n = 1; n <= std::min(end, kLongestUnit); ++n) {
    const DurationPhrase unit =
        WordAt(end - n, RoleBit(DurationRole::kUnit), kDurationUnit);
    if (unit.meaning == nullptr || unit.end != end ||
        unit.meaning->after_larger ||
        tokens_.Letters(tokens_.list[end - 1]) < 2) {
      continue;
    }
    *begin = end - n;
    return unit;
  }
  return {};
}

}  // namespace claimdiff
