// Where sentences end.
#ifndef CLAIMDIFF_SEGMENT_SENTENCES_H_
#define CLAIMDIFF_SEGMENT_SENTENCES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "segment/rules.h"
#include "text/tokens.h"

namespace claimdiff {

// Tokens [begin, end).
struct TokenSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct Sentence {
  TokenSpan tokens;
  bool quote = false;  // stands wholly inside quotation marks
};

// A sentence is cut before it grows longer than this.
inline constexpr std::uint32_t kMaxSentenceBytes = 20'000;

// Appends the sentences of `block` to `out`: they ascend, and together hold
// every token of the block. REQUIRES: `tokens` are those of `text`.
void SplitSentences(std::string_view text, const text::Tokens& tokens,
                    TokenSpan block, const SentenceRules& rules,
                    std::vector<Sentence>* out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_SEGMENT_SENTENCES_H_
