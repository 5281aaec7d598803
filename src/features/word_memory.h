// What each thread remembers of the words of a language: how they are read
// aloud, and what they mean.
#ifndef CLAIMDIFF_FEATURES_WORD_MEMORY_H_
#define CLAIMDIFF_FEATURES_WORD_MEMORY_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "features/dictionary.h"
#include "features/sound.h"
#include "features/text_arena.h"
#include "lexicon/lexicon.h"
#include "text/hash_table.h"
#include "text/tokens.h"

namespace claimdiff {

// How a word is written, which decides what it can be compared by.
enum class Writing : std::uint8_t {
  kSpelt,      // an alphabet or syllabary: by sound
  kCharacters  // Han, Thai: by equality only
};

// A word by what it is looked up by.
struct WrittenWord {
  std::string_view folded;
  std::uint64_t hash = 0;  // text::HashFolded of it
  text::Script script = text::Script::kCommon;
  Writing writing = Writing::kSpelt;
};

struct KnownWord {
  std::string_view folded;
  text::Script script = text::Script::kCommon;
  Writing writing = Writing::kSpelt;
  // As ReadAloud gives them; none unless the word is spelt.
  std::span<const Sound> sounds;
  // By the dictionary, of a compound those of its parts; an English word is a
  // concept of its own.
  std::span<const lexicon::Sense> senses;
  // As lexicon::Entry::learnt; of a compound, too, parts that are not met mean
  // nothing.
  bool learnt = false;
};

class WordMemory {
 public:
  // This thread's memory for `language` (BCP 47) and that dictionary, if any.
  // Good until ForgetWords, and only in this thread.
  static WordMemory& Of(std::string_view language,
                        const Dictionary& dictionary);

  // `found` is what FetchWord found, or null. REQUIRES: the lexicon is open.
  // Good as long as the memory.
  const KnownWord& Recall(const WrittenWord& word,
                          const KnownWord* found = nullptr);

  // Have memory fetched what Recall will look at: first where the word is, and
  // when that has come, what is there. Who asks for many words need not wait
  // for each. The second one finds the word, most likely; null if it is new.
  void FetchPlace(const WrittenWord& word) const;
  const KnownWord* FetchWord(const WrittenWord& word) const;

  std::size_t size() const { return words_.size(); }    // in words
  std::size_t bytes() const { return arena_.bytes(); }  // but for the table

 private:
  WordMemory(std::string_view language, const Dictionary& dictionary);

  bool IsFor(std::string_view language, const Dictionary& dictionary) const;
  const KnownWord& Learn(std::uint64_t key, const WrittenWord& word);

  std::string language_;
  bool has_stemmer_;
  bool writes_compounds_;
  Dictionary dictionary_;
  std::uint64_t lexicon_ = 0;  // its id, which outlives it; 0: none
  // A word's sounds and senses and what is known of it lie side by side in the
  // arena; the table, which is looked at for each word of an article, stays
  // small.
  text::HashTable<const KnownWord*> words_;
  TextArena arena_;
};

// Forgets this thread's words of all languages if they take much memory:
// between two pairs of articles.
void ForgetWords();

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_WORD_MEMORY_H_
