// Words that tell where a name begins and ends, by language (src/data).
#ifndef CLAIMDIFF_EXTRACT_NAME_WORDS_H_
#define CLAIMDIFF_EXTRACT_NAME_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace claimdiff {

// What a word can be; a word may be several of these.
enum NameWord : std::uint16_t {
  kOpener = 1,       // begins sentences, is no name: "the", "karena"
  kParticle = 2,     // stands inside names: "de", "van der", "of"
  kTitle = 4,        // before a person's name, no part of it: "Presiden"
  kLegalForm = 8,    // beside a company's name, no part of it: "PT", "Inc."
  kNoun = 16,        // a common noun that is written with a capital
  kDeterminer = 32,  // what follows in lower or upper case is a common noun
  kTitleAfter = 64,  // after a person's name: "さん", "先生"
  kParticleSecond = 128,  // after a particle: "der" in "van der"
  kRank = 256,            // a title where a run begins, else part of a name
  kGiven = 512,           // a given name that could be taken for a noun
};

class NameWords {
 public:
  // Lives as long as the program.
  static const NameWords& For(std::string_view language);

  // What the word is, NameWord bits. WordStarts has them for a whole article.
  std::uint16_t Roles(const text::Token& token) const {
    return Roles(token.hash);
  }
  // `hash` is text::HashFolded of the word.
  std::uint16_t Roles(std::uint64_t hash) const {
    return words_[SlotOf(hash)].roles;
  }

  // True of articles, prepositions, pronouns. `hash` is text::HashFolded of the
  // word. What looks like a unit, an ending or an abbreviation, and is set off
  // by a space, is such a word.
  bool OpensSentences(std::uint64_t hash) const {
    return (Roles(hash) & kOpener) != 0;
  }

  // German: every noun has a capital, so a capital alone tells nothing.
  bool NounsHaveCapitals() const { return nouns_have_capitals_; }

  // Swedish, Danish, Norwegian: like German, they write "Obamas" for the
  // genitive of "Obama".
  bool GenitiveIsBareS() const { return genitive_is_bare_s_; }

 private:
  explicit NameWords(std::string_view language);
  void Add(std::string_view word, NameWord role);
  void Grow();

  struct Word {
    std::uint64_t token_hash = 0;
    std::uint16_t roles = 0;  // 0: a free slot
  };
  // Where a word is, or the free slot where it would be.
  std::size_t SlotOf(std::uint64_t token_hash) const {
    const std::size_t mask = words_.size() - 1;
    std::size_t slot = token_hash & mask;
    while (words_[slot].roles != 0 && words_[slot].token_hash != token_hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  // Open addressing with linear probing, at most half full.
  std::vector<Word> words_ = std::vector<Word>(64);
  std::size_t size_ = 0;
  bool nouns_have_capitals_ = false;
  bool genitive_is_bare_s_ = false;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_NAME_WORDS_H_
