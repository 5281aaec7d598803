#include "extract/number_ordinals.h"

#include <string_view>

#include "text/dashes.h"

namespace claimdiff {

using text::TokenKind;

namespace {

// English "12st" is no ordinal, but a weight.
bool IsOwnSuffix(const NumberMention& number, std::string_view fold) {
  constexpr std::string_view kSuffixes[] = {"st", "nd", "rd"};
  const std::int64_t value = number.value.ToInteger().value_or(0);
  for (std::int64_t digit = 1; digit <= 3; ++digit) {
    if (fold != kSuffixes[digit - 1]) continue;
    return value % 10 == digit && value / 10 % 10 != 1;
  }
  return true;
}

}  // namespace

std::uint32_t MatchAffix(const text::Tokens& tokens, const ByteTrie& affixes,
                         std::uint32_t at, std::uint32_t limit) {
  std::uint32_t end = at;
  if (affixes.empty()) return end;
  ByteTrie::Node node = ByteTrie::kRoot;
  for (std::uint32_t i = at; i < limit; ++i) {
    if (tokens.list[i].kind != TokenKind::kWord) return end;
    for (const char byte : tokens.Fold(tokens.list[i])) {
      node = affixes.Step(node, byte);
      if (node == ByteTrie::kNone) return end;
    }
    if (!affixes.ValuesAt(node).empty()) end = i + 1;
  }
  return end;
}

void OrdinalReader::ReadSuffix(NumberMention* mention) const {
  if (mention->ordinal || (!mention->bare_digits && !mention->spelled)) {
    return;
  }
  std::uint32_t at = mention->end;
  if (Glued(at) && At(at).kind == TokenKind::kPunct && Glued(at + 1)) ++at;
  if (at >= limit_ || At(at).kind != TokenKind::kWord) return;
  const std::uint32_t end =
      MatchAffix(context_.tokens,
                 context_.knowledge.number_words.ordinal_suffixes, at, limit_);
  if (end == at || At(at).upper_first) return;
  if (!IsOwnSuffix(*mention, FoldAt(at))) return;
  // "25м²" is an area.
  if (end < limit_ && Glued(end) &&
      (At(end).kind == TokenKind::kDigits ||
       At(end).kind == TokenKind::kSymbol)) {
    return;
  }
  // "37º C" is a temperature.
  if (end < limit_ && (FoldAt(end) == "c" || FoldAt(end) == "f")) return;
  if (At(at).space_before && IsOwnWord(at, end)) return;
  mention->ordinal = true;
  mention->bare_digits = mention->doubtful = mention->one = false;
  mention->end = end;
}

// A short ending after a space: "5 a", "3 e", "25 га", "25 ली॰".
bool OrdinalReader::IsOwnWord(std::uint32_t at, std::uint32_t end) const {
  if (context_.knowledge.OpensSentences(At(at))) return true;
  if (end < limit_ && Glued(end) && FoldAt(end) == "\u0970") return true;
  const std::uint32_t bytes = At(end - 1).span.end - At(at).span.begin;
  constexpr std::uint32_t kShortBytes = 4;
  constexpr std::uint32_t kShortLetters = 3;
  return text::HasCase(At(at).script)
             ? context_.tokens.Letters(At(at)) < kShortLetters
             : bytes < kShortBytes;
}

void OrdinalReader::ReadPrefix(NumberMention* mention) const {
  if (mention->begin == first_) return;
  std::uint32_t at = mention->begin - 1;
  if (At(at).kind == TokenKind::kPunct && at > first_ && Glued(at) &&
      text::IsShortDash(FoldAt(at)) && Glued(mention->begin)) {
    --at;
  }
  if (At(at).kind != TokenKind::kWord) return;
  const ByteTrie& prefixes = context_.knowledge.number_words.ordinal_prefixes;
  if (prefixes.Find(FoldAt(at)).empty()) return;
  if (IsLoosePrefix(at) || IsGenitive(*mention)) return;
  mention->ordinal = true;
  mention->bare_digits = mention->doubtful = mention->one = false;
  mention->begin = at;
}

// Romanian "a 76 de muncitori", "of 76 workers"; but "a 76-a".
bool OrdinalReader::IsGenitive(const NumberMention& mention) const {
  const std::uint32_t at = mention.end;
  return !mention.ordinal && at < limit_ && At(at).space_before &&
         !context_.knowledge.quantity_names.connectors.Find(FoldAt(at)).empty();
}

void OrdinalReader::ReadStop(NumberMention* mention) const {
  constexpr int kMaxOrdinal = 1000;
  const std::uint32_t stop = mention->end;
  if (!context_.knowledge.number_words.ordinal_stop || !mention->bare_digits ||
      stop + 1 >= limit_ || FoldAt(stop) != "." || At(stop).space_before ||
      !At(stop + 1).space_before || At(stop + 1).kind != TokenKind::kWord ||
      !(mention->value < Decimal(kMaxOrdinal))) {
    return;
  }
  mention->ordinal = true;
  mention->bare_digits = false;
  mention->end = stop + 1;
}

bool OrdinalReader::IsLoosePrefix(std::uint32_t at) const {
  return at + 1 < limit_ && At(at + 1).space_before &&
         !context_.knowledge.number_words.glued_prefixes.Find(FoldAt(at))
              .empty();
}

}  // namespace claimdiff
