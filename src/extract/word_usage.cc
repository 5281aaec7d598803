#include "extract/word_usage.h"

#include <bit>

namespace claimdiff {

namespace {

using text::Token;
using text::Tokens;

constexpr std::uint32_t kHeadlineWords = 4;  // fewer prove nothing
constexpr double kHeadlineShare = 0.6;       // of words of some length

// "F. Scott": a stop after a single letter ends no sentence.
bool FollowsInitial(const Tokens& tokens, std::uint32_t i) {
  if (i < 2) return false;
  const Token& letter = tokens.list[i - 2];
  return letter.fold_size <= 2 && letter.upper_first &&
         tokens.Fold(tokens.list[i - 1]) == ".";
}

}  // namespace

// True for a heading in Title Case or in CAPITALS.
bool WordUsage::CountWords(std::span<const std::uint32_t> claim) {
  constexpr std::uint32_t kWord = kCasedWord | kHeadlineWord;
  constexpr std::uint32_t kUpperWord = kWord | kUpperFirst;
  std::uint32_t cased = 0;
  std::uint32_t capitals = 0;
  std::uint32_t words = 0;
  std::uint32_t upper = 0;
  for (const std::uint32_t starts : claim) {
    cased += (starts & kCasedWord) != 0;
    capitals += (starts & kCapital) != 0;
    words += (starts & kWord) == kWord;
    upper += (starts & kUpperWord) == kUpperWord;
  }
  words_ += cased;
  capitals_ += capitals;
  return words >= kHeadlineWords && upper > kHeadlineShare * words;
}

void WordUsage::MarkForced(const Tokens& tokens, TokenRange claim,
                           std::span<std::uint32_t> starts) {
  const bool all = CountWords(starts.subspan(claim.first, claim.size()));
  bool opens = true;
  for (std::uint32_t i = claim.first; i < claim.limit; ++i) {
    if ((starts[i] & kPunctuation) != 0) {
      opens = opens || (starts[i] & kOpensSentence) != 0;
      continue;
    }
    if (all || (opens && !FollowsInitial(tokens, i))) starts[i] |= kForced;
    opens = false;
  }
}

void WordUsage::AddCapitals(const Tokens& tokens, TokenRange claim,
                            std::span<const std::uint32_t> starts) {
  for (std::uint32_t i = claim.first; i < claim.limit; ++i) {
    if ((starts[i] & kCapital) == 0) continue;
    const std::uint64_t hash = tokens.list[i].hash;
    Seen& seen = seen_[SlotOf(hash)];
    seen.token_hash = hash;
    seen.used = true;
    seen.upper |= (starts[i] & (kUpperFirst | kForced)) == kUpperFirst;
    filter_[FilterWord(hash)] |= FilterBit(hash);
  }
}

void WordUsage::AddLower(const Tokens& tokens, TokenRange claim,
                         std::span<const std::uint32_t> starts) {
  const std::vector<std::uint64_t>& filter = filter_;
  const std::span<const Token> list = tokens.list;
  for (std::uint32_t i = claim.first; i < claim.limit; ++i) {
    if ((starts[i] & (kCasedWord | kUpperFirst)) != kCasedWord) continue;
    const std::uint64_t hash = list[i].hash;
    if ((filter[FilterWord(hash)] & FilterBit(hash)) == 0) {
      continue;
    }
    Seen& seen = seen_[SlotOf(hash)];
    seen.lower = seen.used;
  }
}

WordUsage::WordUsage(const Tokens& tokens, std::span<const TokenRange> claims,
                     Starts* starts) {
  for (const TokenRange claim : claims) MarkForced(tokens, claim, *starts);
  seen_.resize(std::bit_ceil(2 * capitals_ + 1));
  filter_.resize(std::bit_ceil(capitals_ / 4 + 1));
  for (const TokenRange claim : claims) AddCapitals(tokens, claim, *starts);
  for (const TokenRange claim : claims) AddLower(tokens, claim, *starts);
}

}  // namespace claimdiff
