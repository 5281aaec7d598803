#include "read/caption_credit.h"

#include "text/tokens.h"

namespace claimdiff {

namespace {

constexpr std::string_view kStops[] = {
    ".", "!", "?", "\u3002", "\uFF01", "\uFF1F", "\u0964", "\u06D4", "\u061F"};

bool IsStop(std::string_view text) {
  for (const std::string_view stop : kStops) {
    if (text == stop) return true;
  }
  return false;
}

// Names, as far as capitals tell; without capitals, a few words.
bool LooksLikeCredit(const text::Tokens& tokens, std::size_t begin) {
  constexpr std::size_t kMaxTokens = 12;
  constexpr std::size_t kShortWord = 3;  // "von", "via", "und"
  std::size_t words = 0;
  for (std::size_t i = begin; i < tokens.list.size(); ++i) {
    const text::Token& token = tokens.list[i];
    if (token.kind != text::TokenKind::kWord) continue;
    ++words;
    if (text::HasCase(token.script) && !token.upper_first &&
        token.fold_size > kShortWord) {
      return false;
    }
  }
  return words > 0 && tokens.list.size() - begin <= kMaxTokens;
}

}  // namespace

std::uint32_t CaptionCreditStart(std::string_view caption) {
  const auto size = static_cast<std::uint32_t>(caption.size());
  const text::Tokens tokens = text::Tokenise(caption);
  constexpr std::size_t kLeastTokens = 6;   // of a sentence before the credit
  constexpr std::size_t kLeastLetters = 4;  // fewer may be an abbreviation
  for (std::size_t i = tokens.list.size(); i-- > 1;) {
    const Span span = tokens.list[i].span;
    if (!IsStop(caption.substr(span.begin, span.size()))) continue;
    const text::Token& before = tokens.list[i - 1];
    const bool abbreviation =
        before.kind == text::TokenKind::kWord && text::HasCase(before.script) &&
        (before.fold_size < kLeastLetters || before.upper_first);
    if (i + 1 == tokens.list.size() || i < kLeastTokens || abbreviation ||
        !LooksLikeCredit(tokens, i + 1)) {
      return size;
    }
    return tokens.list[i + 1].span.begin;
  }
  return size;
}

}  // namespace claimdiff
