// Which block of code of one article is which of the other's.
#ifndef CLAIMDIFF_CODE_MATCH_BLOCKS_H_
#define CLAIMDIFF_CODE_MATCH_BLOCKS_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "code/code_lines.h"

namespace claimdiff::code {

// The text that a block stands in: equal for two blocks that have the same
// before (or after) them.
inline constexpr std::uint32_t kNowhere = UINT32_MAX;

struct CodeBlock {
  Span span;
  std::vector<CodeLine> lines;
  std::vector<TermId> terms;  // of all lines, ascending
  // The alignment of the claim before the block, and of the one behind it;
  // kNowhere if it has none.
  std::uint32_t before = kNowhere;
  std::uint32_t after = kNowhere;
};

using BlockPair = std::pair<std::uint32_t, std::uint32_t>;  // of A, of B

// Pairs that have terms in common or stand at the same place, in both articles'
// order: what gives the most in all (dynamic programming). Above kMostMatched
// pairs of blocks, those with equal terms, by their order.
std::vector<BlockPair> MatchBlocks(const std::vector<CodeBlock>& a,
                                   const std::vector<CodeBlock>& b);

inline constexpr std::size_t kMostMatched = std::size_t{1} << 18;

}  // namespace claimdiff::code

#endif  // CLAIMDIFF_CODE_MATCH_BLOCKS_H_
