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
bool IsTitleCase(const Tokens& tokens, TokenRange claim) {
  std::uint32_t words = 0;
  std::uint32_t upper = 0;
  for (std::uint32_t i = claim.first; i < claim.limit; ++i) {
    const Token& token = tokens.list[i];
    if (!IsCasedWord(token) || token.fold_size < kHeadlineLetters) continue;
    ++words;
    upper += token.upper_first;
  }
  return words >= kHeadlineWords && upper > kHeadlineShare * words;
}

// Sets kForced in `starts` for the tokens of one claim.
void MarkForced(const Tokens& tokens, TokenRange claim, Starts* starts) {
  const bool all = IsTitleCase(tokens, claim);
  bool opens = true;
  for (std::uint32_t i = claim.first; i < claim.limit; ++i) {
    const Token& token = tokens.list[i];
    if (token.kind == TokenKind::kPunct) {
      opens = opens || OpensSentence(tokens.Fold(token));
      continue;
    }
    // "F. Scott": a stop after a single letter ends no sentence.
    const bool initial =
        opens && i >= 2 && tokens.Fold(tokens.list[i - 1]) == "." &&
        tokens.list[i - 2].fold_size <= 2 && tokens.list[i - 2].upper_first;
    if (all || (opens && !initial)) (*starts)[i] |= kForced;
    opens = false;
  }
}

}  // namespace

void WordUsage::AddCapitals(const Tokens& tokens, TokenRange claim,
                            const Starts& starts) {
  for (std::uint32_t i = claim.first; i < claim.limit; ++i) {
    if ((starts[i] & kCapital) == 0) continue;
    const Token& token = tokens.list[i];
    Seen& seen = seen_[SlotOf(token.hash)];
    seen.token_hash = token.hash;
    seen.used = true;
    seen.upper |= token.upper_first && (starts[i] & kForced) == 0;
  }
}

void WordUsage::AddLower(const Tokens& tokens, TokenRange claim) {
  for (std::uint32_t i = claim.first; i < claim.limit; ++i) {
    const Token& token = tokens.list[i];
    if (!IsCasedWord(token)) continue;
    ++words_;
    if (token.upper_first) continue;
    Seen& seen = seen_[SlotOf(token.hash)];
    seen.lower = seen.used;
  }
}

WordUsage::WordUsage(const Tokens& tokens, std::span<const TokenRange> claims,
                     Starts* starts) {
  std::size_t capitals = 0;
  for (const TokenRange claim : claims) {
    MarkForced(tokens, claim, starts);
    for (std::uint32_t i = claim.first; i < claim.limit; ++i) {
      capitals += ((*starts)[i] & kCapital) != 0;
    }
  }
  seen_.resize(std::bit_ceil(4 * capitals + 1));
  for (const TokenRange claim : claims) AddCapitals(tokens, claim, *starts);
  for (const TokenRange claim : claims) AddLower(tokens, claim);
}

}  // namespace claimdiff
