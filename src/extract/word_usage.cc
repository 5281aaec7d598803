#include "extract/word_usage.h"

#include <bit>

namespace claimdiff {

namespace {

using text::Token;
using text::Tokens;

constexpr std::uint32_t kHeadlineWords = 4;   // fewer prove nothing
constexpr double kHeadlineShare = 0.6;        // of words of some length
constexpr std::size_t kHeadlineCapitals = 3;  // at least that share of those

// "F. Scott": a stop after a single letter ends no sentence.
bool FollowsInitial(const Tokens& tokens, std::uint32_t i) {
  if (i < 2) return false;
  const Token& letter = tokens.list[i - 2];
  return letter.fold_size <= 2 && letter.upper_first &&
         tokens.Fold(tokens.list[i - 1]) == ".";
}

// A heading in Title Case or in CAPITALS.
bool IsHeadline(TokenRange claim, std::span<const std::uint64_t> starts) {
  constexpr std::uint64_t kWord = kCasedWord | kHeadlineWord;
  std::uint32_t words = 0;
  std::uint32_t upper = 0;
  for (std::uint32_t i = claim.first; i < claim.limit; ++i) {
    words += (starts[i] & kWord) == kWord;
    upper += (starts[i] & (kWord | kUpperFirst)) == (kWord | kUpperFirst);
  }
  return words >= kHeadlineWords && upper > kHeadlineShare * words;
}

// Sets kForced in `starts` for the tokens of one claim. Appends those that have
// a capital to `capitals`.
void MarkForced(const Tokens& tokens, TokenRange claim,
                std::span<std::uint64_t> starts,
                std::vector<std::uint32_t>* capitals) {
  const std::size_t others = capitals->size();
  bool opens = true;
  for (std::uint32_t i = claim.first; i < claim.limit; ++i) {
    // Nearly all words are of this kind.
    if (!opens && (starts[i] & (kCapital | kOpensSentence)) == 0) continue;
    if ((starts[i] & kCapital) != 0) capitals->push_back(i);
    if (!opens) {
      opens = (starts[i] & kOpensSentence) != 0;
    } else if ((starts[i] & kPunctuation) == 0) {
      if (!FollowsInitial(tokens, i)) starts[i] |= kForced;
      opens = false;
    }
  }
  if (capitals->size() - others < kHeadlineCapitals ||
      !IsHeadline(claim, starts)) {
    return;
  }
  for (std::uint32_t i = claim.first; i < claim.limit; ++i) {
    if ((starts[i] & kPunctuation) == 0) starts[i] |= kForced;
  }
}

}  // namespace

void WordUsage::AddCapitals(const Tokens& tokens,
                            std::span<const std::uint32_t> capitals,
                            std::span<const std::uint64_t> starts) {
  seen_.assign(std::bit_ceil(2 * capitals.size() + 1), Seen());
  for (const std::uint32_t i : capitals) {
    const std::uint64_t hash = tokens.list[i].hash;
    Seen& seen = seen_[SlotOf(hash)];
    seen.token_hash = hash;
    seen.twice = seen.used;
    seen.used = true;
    seen.upper |= (starts[i] & (kUpperFirst | kForced)) == kUpperFirst;
    filter_[FilterWord(hash)] |= std::uint64_t{1} << FilterBit(hash);
  }
}

void WordUsage::AddLower(const Tokens& tokens, TokenRange claim,
                         std::span<const std::uint64_t> starts) {
  // Listed first, without a branch: that would be guessed wrong too often.
  std::array<std::uint64_t, 256> may_be_known;
  std::size_t size = 0;
  const auto look_up = [&] {
    for (std::size_t k = 0; k < size; ++k) {
      Seen& seen = seen_[SlotOf(may_be_known[k])];
      seen.lower = seen.used;
    }
    size = 0;
  };
  for (std::uint32_t i = claim.first; i < claim.limit; ++i) {
    const std::uint64_t hash = tokens.list[i].hash;
    const std::size_t lower =
        (starts[i] & (kCasedWord | kUpperFirst)) == kCasedWord;
    may_be_known[size] = hash;
    size += lower & (filter_[FilterWord(hash)] >> FilterBit(hash) & 1);
    if (size == may_be_known.size()) look_up();
  }
  look_up();
}

void WordUsage::CountWords(TokenRange claim,
                           std::span<const std::uint64_t> starts) {
  for (std::uint32_t i = claim.first; i < claim.limit; ++i) {
    words_ += (starts[i] & kCasedWord) != 0;
  }
}

WordUsage::WordUsage(const Tokens& tokens, std::span<const ClaimTokens> claims,
                     Starts* starts)
    : brief_(claims.size() <= kBriefText) {
  std::vector<std::uint32_t> capitals;
  capitals.reserve(tokens.list.size() / 4);
  for (const ClaimTokens& claim : claims) {
    MarkForced(tokens, claim, *starts, &capitals);
  }
  AddCapitals(tokens, capitals, *starts);
  for (const ClaimTokens& claim : claims) {
    AddLower(tokens, claim, *starts);
    if (IsShort()) CountWords(claim, *starts);
  }
}

}  // namespace claimdiff
