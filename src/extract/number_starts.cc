#include "extract/number_starts.h"

#include <cstddef>
#include <cstdint>

namespace claimdiff {

bool MayBeginWith(const NumberWord& word) {
  switch (word.part) {
    case NumberPart::kUnit: return !word.article && !word.abbreviated;
    case NumberPart::kScale:
    case NumberPart::kFraction:
    case NumberPart::kMinus: return !word.abbreviated;
    default: return false;
  }
}

namespace {

// Whether a word that a number may begin with starts `fold`, or one goes on
// past its end.
bool BeginsLikeOne(const NumberWords& words, std::string_view fold) {
  ByteTrie::Node node = ByteTrie::kRoot;
  for (const char byte : fold) {
    node = words.trie.Step(node, byte);
    if (node == ByteTrie::kNone) return false;
    for (const std::uint32_t index : words.trie.ValuesAt(node)) {
      if (MayBeginWith(words.words[index])) return true;
    }
  }
  return words.trie.HasMore(node);
}

}  // namespace

// Most words are no numbers, but many begin like one ("a",
// "ten"), and a PhraseReader sets up hundreds of bytes to say no.
bool MayBeNumber(const ByteTrie& trie, std::string_view fold) {
  constexpr std::size_t kMostBytes = 63;
  if (fold.size() > kMostBytes) return true;
  std::uint64_t starts = 1;  // a bit for each byte that a word may begin at
  for (std::size_t from = 0; from < fold.size(); ++from) {
    if ((starts >> from & 1) == 0) continue;
    ByteTrie::Node node = ByteTrie::kRoot;
    std::size_t at = from;
    for (; at < fold.size(); ++at) {
      node = trie.Step(node, fold[at]);
      if (node == ByteTrie::kNone) break;
      if (!trie.ValuesAt(node).empty()) starts |= std::uint64_t{2} << at;
    }
    if (at == fold.size()) return true;
  }
  return (starts >> fold.size() & 1) != 0;
}

bool MayBeginNumber(const Knowledge& knowledge, std::string_view folded) {
  const NumberWords& words = knowledge.number_words;
  return (BeginsLikeOne(words, folded) && MayBeNumber(words.trie, folded)) ||
         !knowledge.myriad.signs.Find(folded).empty();
}

}  // namespace claimdiff
