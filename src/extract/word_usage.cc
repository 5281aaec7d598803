#include "extract/word_usage.h"

#include <string_view>

namespace claimdiff {

namespace {

using text::Token;
using text::TokenKind;
using text::Tokens;

bool IsCasedWord(const Token& token) {
  return token.kind == TokenKind::kWord && text::HasCase(token.script);
}

// After these, a capital may be a sentence's.
bool OpensSentence(std::string_view mark) {
  for (const std::string_view opener :
       {".", "!", "?", ":", "\u2026", "\u201C", "\u201E", "\u00AB", "\u00BB",
        "\"", "\u2018", "\u00BF", "\u00A1", "\u2022", "\u00B7", "\u2013",
        "\u2014", "*"}) {
    if (mark == opener) return true;
  }
  return false;
}

constexpr std::uint32_t kHeadlineWords = 4;    // fewer prove nothing
constexpr double kHeadlineShare = 0.6;         // of words of four letters on
constexpr std::uint16_t kHeadlineLetters = 4;  // shorter ones stay lower

// A heading in Title Case or in CAPITALS.
bool IsTitleCase(const Tokens& tokens, std::uint32_t first,
                 std::uint32_t last) {
  std::uint32_t words = 0;
  std::uint32_t upper = 0;
  for (std::uint32_t i = first; i < last; ++i) {
    const Token& token = tokens.list[i];
    if (!IsCasedWord(token) || token.fold_size < kHeadlineLetters) continue;
    ++words;
    upper += token.upper_first;
  }
  return words >= kHeadlineWords && upper > kHeadlineShare * words;
}

}  // namespace

void WordUsage::MarkForced(const Tokens& tokens, std::uint32_t first,
                           std::uint32_t last) {
  const bool all = IsTitleCase(tokens, first, last);
  bool opens = true;
  for (std::uint32_t i = first; i < last; ++i) {
    const Token& token = tokens.list[i];
    if (token.kind == TokenKind::kPunct) {
      opens = opens || OpensSentence(tokens.Fold(token));
      continue;
    }
    // "F. Scott": a stop after a single letter ends no sentence.
    const bool initial = i >= 2 && tokens.Fold(tokens.list[i - 1]) == "." &&
                         tokens.list[i - 2].fold_size <= 2 &&
                         tokens.list[i - 2].upper_first;
    forced_[i] = all || (opens && !initial);
    opens = false;
  }
}

WordUsage::WordUsage(const Tokens& tokens, const Article& article)
    : forced_(tokens.list.size(), false) {
  for (const Claim& claim : article.claims) {
    const std::uint32_t first = tokens.FirstAt(claim.span.begin);
    const std::uint32_t last = tokens.FirstAt(claim.span.end);
    MarkForced(tokens, first, last);
    for (std::uint32_t i = first; i < last; ++i) {
      const Token& token = tokens.list[i];
      if (!IsCasedWord(token)) continue;
      ++words_;
      Counts& counts = counts_[token.hash];
      if (!token.upper_first) {
        ++counts.lower;
      } else if (!forced_[i]) {
        ++counts.upper;
      }
    }
  }
}

}  // namespace claimdiff
