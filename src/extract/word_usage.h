// How an article writes its words: with a capital, without, and where.
#ifndef CLAIMDIFF_EXTRACT_WORD_USAGE_H_
#define CLAIMDIFF_EXTRACT_WORD_USAGE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "claimdiff/article.h"
#include "text/tokens.h"

namespace claimdiff {

class WordUsage {
 public:
  WordUsage(const text::Tokens& tokens, const Article& article);

  // Token `i` may owe its capital to its place: it begins a sentence or a
  // quotation, or stands in a heading that gives every word a capital.
  bool IsForced(std::uint32_t i) const { return forced_[i]; }

  // Too short to show how it writes a word elsewhere.
  bool IsShort() const { return words_ < kShortText; }

  bool SeenLower(const text::Token& token) const {
    return Of(token.hash).lower > 0;
  }
  bool SeenUpper(const text::Token& token) const {
    return Of(token.hash).upper > 0;  // where nothing forced the capital
  }
  bool SeenUpper(std::uint64_t token_hash) const {
    return Of(token_hash).upper > 0;
  }

 private:
  struct Counts {
    std::uint64_t token_hash = 0;
    std::uint32_t lower = 0;
    std::uint32_t upper = 0;
    bool used = false;
  };
  // Where a word is, or the free slot where it would be.
  std::size_t SlotOf(std::uint64_t token_hash) const {
    const std::size_t mask = counts_.size() - 1;
    std::size_t slot = token_hash & mask;
    while (counts_[slot].used && counts_[slot].token_hash != token_hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
  const Counts& Of(std::uint64_t token_hash) const {
    return counts_[SlotOf(token_hash)];
  }
  void MarkForced(const text::Tokens& tokens, std::uint32_t first,
                  std::uint32_t last);

  static constexpr std::size_t kShortText = 100;  // words

  std::size_t words_ = 0;
  std::vector<bool> forced_;
  // Open addressing with linear probing, at most half full.
  std::vector<Counts> counts_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_WORD_USAGE_H_
