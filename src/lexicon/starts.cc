#include "lexicon/starts.h"

#include <algorithm>
#include <bit>
#include <cstddef>

#include "text/tokens.h"

namespace claimdiff::lexicon {

void AddStart(std::string_view folded, std::vector<std::uint64_t>* starts) {
  // Without a space only graphemes make several tokens; they are beyond U+0800.
  const bool may_be_two = folded.find(' ') != std::string_view::npos ||
                          (!folded.empty() && (folded[0] & 0xE0) == 0xE0);
  if (!may_be_two) return;
  const text::Tokens tokens = text::Tokenise(folded);
  if (tokens.list.size() < 2) return;
  starts->push_back(StartOf(tokens.list[0].hash, tokens.list[1].hash));
}

std::vector<std::uint64_t> StartFilter::Words(
    std::vector<std::uint64_t> starts) {
  constexpr std::size_t kStartsAWord = 4;  // 16 bits each, or up to 32
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  std::vector<std::uint64_t> words(
      std::bit_ceil(starts.size() / kStartsAWord + 1));
  for (const std::uint64_t start : starts) {
    words[start >> 12 & (words.size() - 1)] |= BitsOf(start);
  }
  return words;
}

}  // namespace claimdiff::lexicon
