// How an article writes its words: with a capital, without, and where.
#ifndef CLAIMDIFF_EXTRACT_WORD_USAGE_H_
#define CLAIMDIFF_EXTRACT_WORD_USAGE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "claimdiff/article.h"
#include "extract/starts.h"
#include "text/tokens.h"

namespace claimdiff {

class WordUsage {
 public:
  // `claims` are the tokens of each claim. Sets kForced in `starts`.
  WordUsage(const text::Tokens& tokens, std::span<const ClaimTokens> claims,
            Starts* starts);

  // Too short to show how it writes a word elsewhere.
  bool IsShort() const { return words_ < kShortText; }

  // One sentence or two: a name need not come again.
  bool IsBrief() const { return brief_; }

  // Whether the article also writes the word without a capital.
  // REQUIRES: `token` is one of its words with a capital.
  bool SeenLower(const text::Token& token) const {
    return Of(token.hash).lower;
  }
  // Whether it writes it with a capital where nothing forces it to.
  bool SeenUpper(const text::Token& token) const {
    return SeenUpper(token.hash);
  }
  // Whether it writes it with a capital in two places or more.
  // REQUIRES: as for SeenLower().
  bool SeenTwice(const text::Token& token) const {
    return Of(token.hash).twice;
  }
  bool SeenUpper(std::uint64_t token_hash) const {
    return Of(token_hash).upper;
  }

 private:
  // Only words that have a capital somewhere are kept: few of an article's.
  struct Seen {
    std::uint64_t token_hash = 0;
    bool lower = false;
    bool upper = false;
    bool used = false;
    bool twice = false;
  };
  // Where a word is, or the free slot where it would be.
  std::size_t SlotOf(std::uint64_t token_hash) const {
    const std::size_t mask = seen_.size() - 1;
    std::size_t slot = token_hash & mask;
    while (seen_[slot].used && seen_[slot].token_hash != token_hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
  const Seen& Of(std::uint64_t token_hash) const {
    return seen_[SlotOf(token_hash)];
  }
  void AddCapitals(const text::Tokens& tokens,
                   std::span<const std::uint32_t> capitals,
                   std::span<const std::uint64_t> starts);
  void AddLower(const text::Tokens& tokens, TokenRange claim,
                std::span<const std::uint64_t> starts);
  void CountWords(TokenRange claim, std::span<const std::uint64_t> starts);
  // The hash's own bits tell short words apart in some places only.
  static std::uint64_t Mixed(std::uint64_t token_hash) {
    return token_hash * 0x9E3779B97F4A7C15u;  // 2^64 by golden ratio
  }
  static std::size_t FilterWord(std::uint64_t token_hash) {
    return static_cast<std::size_t>(Mixed(token_hash) >> 56);
  }
  static int FilterBit(std::uint64_t token_hash) {
    return static_cast<int>(Mixed(token_hash) >> 50 & 63);
  }

  static constexpr std::size_t kShortText = 100;  // words
  static constexpr std::size_t kBriefText = 2;    // sentences

  // In scripts that have capitals; counted until the text is not short.
  std::size_t words_ = 0;
  bool brief_ = false;
  // Open addressing with linear probing, at most half full.
  std::vector<Seen> seen_;
  // A bit for each word in seen_, and for others by chance: few, unless the
  // article is long.
  std::array<std::uint64_t, 256> filter_{};
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_WORD_USAGE_H_
