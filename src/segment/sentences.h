// Where sentences end.
#ifndef CLAIMDIFF_SEGMENT_SENTENCES_H_
#define CLAIMDIFF_SEGMENT_SENTENCES_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "claimdiff/article.h"
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

// What sentences are sought in.
struct Prose {
  std::string_view text;
  const text::Tokens& tokens;  // of `text`
  std::span<const Span> code;  // inline code in it, ascending
};

// A sentence is cut before it grows longer than this.
inline constexpr std::uint32_t kMaxSentenceBytes = 20'000;

// Appends the sentences of `block` to `out`: they ascend, and together hold
// every token of the block.
void SplitSentences(const Prose& prose, TokenSpan block,
                    const SentenceRules& rules, std::vector<Sentence>* out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_SEGMENT_SENTENCES_H_
