#include "extract/number_starts.h"

#include <cstddef>
#include <cstdint>

namespace claimdiff {

bool MayBeginWith(const NumberWord& word) {
  switch (word.part) {
    case NumberPart::kUnit: return !word.article && !word.abbreviated;
    case NumberPart::kFraction: return !word.added;
    case NumberPart::kScale:
    case NumberPart::kPortion:
    case NumberPart::kRatio:
    case NumberPart::kMinus: return !word.abbreviated;
    default: return false;
  }
}

namespace {

// Where the words of the lexicon stand after `fold`, or kNone.
ByteTrie::Node After(const ByteTrie& trie, std::string_view fold) {
  ByteTrie::Node node = ByteTrie::kRoot;
  for (const char byte : fold) {
    node = trie.Step(node, byte);
    if (node == ByteTrie::kNone) break;
  }
  return node;
}

// Whether `fold` starts with a word that a number may begin with.
bool BeginsWithOne(const NumberWords& words, std::string_view fold) {
  ByteTrie::Node node = ByteTrie::kRoot;
  for (const char byte : fold) {
    node = words.trie.Step(node, byte);
    if (node == ByteTrie::kNone) return false;
    for (const std::uint32_t index : words.trie.ValuesAt(node)) {
      if (MayBeginWith(words.words[index])) return true;
    }
  }
  return false;
}

// Whether it does, or such a word goes on past its end.
bool BeginsLikeOne(const NumberWords& words, std::string_view fold) {
  if (BeginsWithOne(words, fold)) return true;
  const ByteTrie::Node node = After(words.trie, fold);
  return node != ByteTrie::kNone && words.trie.HasMore(node);
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
         !knowledge.myriad.signs.Find(folded).empty() ||
         words.ProcliticOf(folded) > 0;
}

bool MustGoOn(const Knowledge& knowledge, std::string_view folded) {
  return !BeginsWithOne(knowledge.number_words, folded) &&
         knowledge.myriad.signs.Find(folded).empty() &&
         knowledge.number_words.ProcliticOf(folded) == 0;
}

bool MayGoOnWith(const Knowledge& knowledge, std::string_view folded,
                 std::string_view next) {
  const ByteTrie& trie = knowledge.number_words.trie;
  const ByteTrie::Node node = After(trie, folded);
  return node != ByteTrie::kNone && !next.empty() &&
         trie.Step(node, next.front()) != ByteTrie::kNone;
}

}  // namespace claimdiff
