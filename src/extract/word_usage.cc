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

// Counts the words of one claim that headlines write with capitals.
class HeadlineWords {
 public:
  void Count(std::uint64_t starts) {
    constexpr std::uint64_t kWord = kCasedWord | kHeadlineWord;
    words_ += (starts & kWord) == kWord;
    upper_ += (starts & (kWord | kUpperFirst)) == (kWord | kUpperFirst);
  }

  // A heading in Title Case or in CAPITALS.
  bool IsHeadline() const {
    return words_ >= kHeadlineWords && upper_ > kHeadlineShare * words_;
  }

 private:
  std::uint32_t words_ = 0;
  std::uint32_t upper_ = 0;
};

// Sets kForced in `starts` for the tokens of one claim.
void MarkForced(const Tokens& tokens, TokenRange claim,
                std::span<std::uint64_t> starts) {
  HeadlineWords headline;
  bool opens = true;
  for (std::uint32_t i = claim.first; i < claim.limit; ++i) {
    headline.Count(starts[i]);
    if (!opens) {
      opens = (starts[i] & kOpensSentence) != 0;
    } else if ((starts[i] & kPunctuation) == 0) {
      if (!FollowsInitial(tokens, i)) starts[i] |= kForced;
      opens = false;
    }
  }
  if (!headline.IsHeadline()) return;
  for (std::uint32_t i = claim.first; i < claim.limit; ++i) {
    if ((starts[i] & kPunctuation) == 0) starts[i] |= kForced;
  }
}

}  // namespace

void WordUsage::AddCapitals(const Tokens& tokens, TokenRange claim,
                            std::span<const std::uint64_t> starts) {
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
                         std::span<const std::uint64_t> starts) {
  std::size_t words = 0;
  for (std::uint32_t i = claim.first; i < claim.limit; ++i) {
    const std::uint64_t word = starts[i] & (kCasedWord | kUpperFirst);
    words += word != 0;
    if (word != kCasedWord) continue;
    const std::uint64_t hash = tokens.list[i].hash;
    if ((filter_[FilterWord(hash)] & FilterBit(hash)) == 0) continue;
    Seen& seen = seen_[SlotOf(hash)];
    seen.lower = seen.used;
  }
  words_ += words;
}

WordUsage::WordUsage(const Tokens& tokens, std::span<const ClaimTokens> claims,
                     Starts* starts) {
  std::size_t capitals = 0;
  for (const std::uint64_t at : *starts) capitals += (at & kCapital) != 0;
  seen_.resize(std::bit_ceil(2 * capitals + 1));
  filter_.resize(std::bit_ceil(capitals / 4 + 1));
  for (const ClaimTokens& claim : claims) {
    MarkForced(tokens, claim, *starts);
    AddCapitals(tokens, claim, *starts);
  }
  for (const ClaimTokens& claim : claims) AddLower(tokens, claim, *starts);
}

}  // namespace claimdiff
