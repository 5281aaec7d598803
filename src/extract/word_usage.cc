#include "extract/word_usage.h"

#include <bit>
#include <string_view>

#include "text/utf8.h"

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
  if (mark.empty()) return false;
  const text::CodePoint c = text::DecodeAt(mark, 0);
  if (c.size != mark.size()) return false;
  switch (c.value) {
    case U'.':
    case U'!':
    case U'?':
    case U':':
    case U'"':
    case U'*':
    case U'\u00A1':
    case U'\u00AB':
    case U'\u00B7':
    case U'\u00BB':
    case U'\u00BF':
    case U'\u2013':
    case U'\u2014':
    case U'\u2018':
    case U'\u201C':
    case U'\u201E':
    case U'\u2022':
    case U'\u2026': return true;
    default: return false;
  }
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
    const bool initial =
        i >= 2 && opens && tokens.Fold(tokens.list[i - 1]) == "." &&
        tokens.list[i - 2].fold_size <= 2 && tokens.list[i - 2].upper_first;
    forced_[i] = all || (opens && !initial);
    opens = false;
  }
}

WordUsage::WordUsage(const Tokens& tokens, const Article& article)
    : forced_(tokens.list.size(), false),
      counts_(std::bit_ceil(2 * tokens.list.size() + 1)) {
  std::uint32_t last = 0;
  for (const Claim& claim : article.claims) {
    const std::uint32_t first = tokens.FirstAt(claim.span.begin, last);
    last = tokens.FirstAt(claim.span.end, first);
    MarkForced(tokens, first, last);
    for (std::uint32_t i = first; i < last; ++i) {
      const Token& token = tokens.list[i];
      if (!IsCasedWord(token)) continue;
      ++words_;
      Counts& counts = counts_[SlotOf(token.hash)];
      counts.token_hash = token.hash;
      counts.used = true;
      if (!token.upper_first) {
        ++counts.lower;
      } else if (!forced_[i]) {
        ++counts.upper;
      }
    }
  }
}

}  // namespace claimdiff
