// The words of an article that may be evidence, each distinct form once.
#ifndef CLAIMDIFF_FEATURES_WORDS_H_
#define CLAIMDIFF_FEATURES_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claimdiff/article.h"
#include "features/sound.h"
#include "lexicon/lexicon.h"
#include "text/tokens.h"

namespace claimdiff {

using WordId = std::uint32_t;

// How a word is written, which decides what it can be compared by.
enum class Writing : std::uint8_t {
  kSpelt,      // an alphabet or syllabary: by sound
  kCharacters  // Han, Thai: by equality only
};

struct Word {
  std::string folded;
  text::Script script = text::Script::kCommon;
  Writing writing = Writing::kSpelt;
  // May be a name: written with a capital where nothing else asks for one, or
  // in a script that has no capitals.
  bool may_be_name = false;
  bool acronym = false;       // capitals only
  std::vector<Sound> sounds;  // readings: with and without clitics; or none
};

struct WordUse {
  WordId word = 0;
  Span span;
};

// Distinct words by id, in order of first appearance.
class Vocabulary {
 public:
  // The id of `folded`; makes a word of it if it is new.
  WordId Add(std::string_view folded, text::Script script, Writing writing);

  // The id of `folded`, or kNone.
  WordId Find(const std::string& folded) const {
    const auto at = ids_.find(folded);
    return at == ids_.end() ? kNone : at->second;
  }
  static constexpr WordId kNone = 0xFFFFFFFF;

  Word& operator[](WordId id) { return words_[id]; }
  const Word& operator[](WordId id) const { return words_[id]; }
  WordId size() const { return static_cast<WordId>(words_.size()); }

 private:
  std::vector<Word> words_;
  std::unordered_map<std::string, WordId> ids_;
};

// Which parts of a text are compared, besides spelt words.
struct WordOptions {
  // Words of it are found in scripts without spaces; may be null.
  const lexicon::Lexicon* lexicon = nullptr;
  bool characters = false;   // pairs of Han or Thai characters too
  bool short_words = false;  // words that are usually grammar too
};

// The words of `claim`, ascending by span, added to `vocabulary`; not those
// inside a quantity, and not the shortest words of alphabets with case, which
// are grammar.
std::vector<WordUse> FindWords(const text::Tokens& tokens, const Claim& claim,
                               WordOptions options, Vocabulary* vocabulary);

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_WORDS_H_
