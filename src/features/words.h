// The words of an article that may be evidence, each distinct form once.
#ifndef CLAIMDIFF_FEATURES_WORDS_H_
#define CLAIMDIFF_FEATURES_WORDS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/article.h"
#include "features/dictionary.h"
#include "features/text_arena.h"
#include "features/word_memory.h"
#include "text/tokens.h"

namespace claimdiff {

using WordId = std::uint32_t;

struct Word {
  std::string_view folded;  // in Vocabulary::text
  std::uint64_t hash = 0;   // text::HashFolded of it
  text::Script script = text::Script::kCommon;
  Writing writing = Writing::kSpelt;
  // May be a name: written with a capital where nothing else asks for one, or
  // in a script that has no capitals.
  bool may_be_name = false;
  bool acronym = false;              // capitals only
  const KnownWord* known = nullptr;  // until Vocabulary::Recall
};

struct WordUse {
  WordId word = 0;
  Span span;
};

// Distinct words by id, in order of first appearance.
class Vocabulary {
 public:
  static constexpr WordId kNone = 0xFFFFFFFF;

  // The id of `folded`, whose text::HashFolded is `hash`; makes a word of it if
  // it is new.
  WordId Add(std::string_view folded, std::uint64_t hash, text::Script script,
             Writing writing);

  void Reserve(std::size_t words) { words_.reserve(words); }

  // Sets what `memory` knows of each word.
  void Recall(WordMemory* memory);

  // The id of the same word of another vocabulary, or kNone.
  WordId Find(const Word& word) const {
    return slots_[SlotOf(word.folded, word.hash)];
  }

  // What the word is called as a key: "concept:strategi". In Vocabulary::text.
  std::string_view KeyOf(WordId id) const {
    const std::string_view folded = words_[id].folded;
    return {folded.data() - kNamespace.size(),
            folded.size() + kNamespace.size()};
  }
  TextArena& text() { return text_; }

  Word& operator[](WordId id) { return words_[id]; }
  const Word& operator[](WordId id) const { return words_[id]; }
  WordId size() const { return static_cast<WordId>(words_.size()); }

 private:
  static constexpr std::string_view kNamespace = "concept:";

  // Where a word's id is, or the free slot where it would be.
  std::size_t SlotOf(std::string_view folded, std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash & mask;
    while (slots_[slot] != kNone && (words_[slots_[slot]].hash != hash ||
                                     words_[slots_[slot]].folded != folded)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
  void Grow();

  TextArena text_;
  std::vector<Word> words_;
  // Open addressing with linear probing, at most half full.
  std::vector<WordId> slots_ = std::vector<WordId>(1024, kNone);
};

// Which parts of a text are compared, besides spelt words.
struct WordOptions {
  // Words of its lexicon are found in scripts without spaces, and phrases.
  Dictionary dictionary;
  bool characters = false;   // pairs of Han or Thai characters too
  bool short_words = false;  // words that are usually grammar too
};

// What a dictionary may have that begins with one token, by hash: the entries
// of one token, of two and so on.
struct EntryHashes {
  static constexpr std::uint32_t kMost = 8;

  // REQUIRES: fewer than kMost so far.
  void Add(std::uint64_t hash) { hashes[count++] = hash; }

  std::array<std::uint64_t, kMost> hashes;
  std::uint32_t count;
};

// What FindWords has found and works with, kept from claim to claim for its
// memory.
struct WordRoom {
  std::vector<WordUse> uses;  // the answer: ascending by span
  // Of the token at hand and those after it.
  static constexpr std::size_t kAhead = 4;
  std::array<EntryHashes, kAhead> entries;
  std::string joined;  // the word at hand
};

// Puts the words of `claim` into `room->uses`, and adds them to `vocabulary`;
// not those inside a quantity, and not the shortest words of alphabets with
// case, which are grammar. Chains of digits that are no quantity ("3.6.2") are
// words, too. `first` is the claim's first token.
void FindWords(const text::Tokens& tokens, const Claim& claim,
               std::uint32_t first, WordOptions options, Vocabulary* vocabulary,
               WordRoom* room);

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_WORDS_H_
