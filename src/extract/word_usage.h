// How an article writes its words: with a capital, without, and where.
#ifndef CLAIMDIFF_EXTRACT_WORD_USAGE_H_
#define CLAIMDIFF_EXTRACT_WORD_USAGE_H_

#include <cstddef>
#include <cstdint>
#include <unordered_map>
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
    std::uint32_t lower = 0;
    std::uint32_t upper = 0;
  };
  Counts Of(std::uint64_t token_hash) const {
    const auto found = counts_.find(token_hash);
    return found == counts_.end() ? Counts{} : found->second;
  }
  void MarkForced(const text::Tokens& tokens, std::uint32_t first,
                  std::uint32_t last);

  static constexpr std::size_t kShortText = 100;  // words

  std::size_t words_ = 0;
  std::vector<bool> forced_;
  std::unordered_map<std::uint64_t, Counts> counts_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_WORD_USAGE_H_
