#include "code/match_blocks.h"

#include <algorithm>
#include <cstddef>
#include <map>

namespace claimdiff::code {

namespace {

// Two blocks at one place need little in common, others nearly half.
constexpr float kLeast = 0.45F;
constexpr float kSamePlace = 0.2F;  // for the text before, and for that behind

// Dice's coefficient of two bags of terms: 0..1.
float Likeness(const std::vector<TermId>& a, const std::vector<TermId>& b) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++common, ++i, ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return 2.0F * static_cast<float>(common) /
         static_cast<float>(a.size() + b.size());
}

bool IsSamePlace(std::uint32_t a, std::uint32_t b) {
  return a == b && a != kNowhere;
}

// What a pair gives: more than 0 if the two may be one block.
float GainOf(const CodeBlock& a, const CodeBlock& b) {
  float gain = Likeness(a.terms, b.terms) - kLeast;
  if (IsSamePlace(a.before, b.before)) gain += kSamePlace;
  if (IsSamePlace(a.after, b.after)) gain += kSamePlace;
  return gain;
}

std::vector<BlockPair> MatchEqual(const std::vector<CodeBlock>& a,
                                  const std::vector<CodeBlock>& b) {
  std::map<std::vector<TermId>, std::vector<std::uint32_t>> of_b;
  for (std::size_t j = b.size(); j-- > 0;) {
    of_b[b[j].terms].push_back(static_cast<std::uint32_t>(j));
  }
  std::vector<BlockPair> pairs;
  for (std::uint32_t i = 0; i < a.size(); ++i) {
    const auto found = of_b.find(a[i].terms);
    if (found == of_b.end() || found->second.empty()) continue;
    pairs.emplace_back(i, found->second.back());
    found->second.pop_back();
  }
  return pairs;
}

}  // namespace

std::vector<BlockPair> MatchBlocks(const std::vector<CodeBlock>& a,
                                   const std::vector<CodeBlock>& b) {
  if (a.size() * b.size() > kMostMatched) return MatchEqual(a, b);
  const std::size_t columns = b.size() + 1;
  std::vector<float> gains(a.size() * b.size());
  // best[i * columns + j]: of the blocks of A from i on and of B from j on.
  std::vector<float> best((a.size() + 1) * columns, 0);
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      const float gain = GainOf(a[i], b[j]);
      gains[i * b.size() + j] = gain;
      float& here = best[i * columns + j];
      here = std::max(best[(i + 1) * columns + j], best[i * columns + j + 1]);
      if (gain > 0) {
        here = std::max(here, gain + best[(i + 1) * columns + j + 1]);
      }
    }
  }
  std::vector<BlockPair> pairs;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const float gain = gains[i * b.size() + j];
    const float here = best[i * columns + j];
    if (gain > 0 && here == gain + best[(i + 1) * columns + j + 1]) {
      pairs.emplace_back(i++, j++);
    } else if (here == best[(i + 1) * columns + j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return pairs;
}

}  // namespace claimdiff::code
