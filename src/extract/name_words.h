// Words that tell where a name begins and ends, by language (src/data).
#ifndef CLAIMDIFF_EXTRACT_NAME_WORDS_H_
#define CLAIMDIFF_EXTRACT_NAME_WORDS_H_

#include <cstdint>
#include <string_view>
#include <unordered_map>

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

  bool Is(const text::Token& token, NameWord what) const {
    const auto found = words_.find(token.hash);
    return found != words_.end() && (found->second & what) != 0;
  }

  // German: every noun has a capital, so a capital alone tells nothing.
  bool NounsHaveCapitals() const { return nouns_have_capitals_; }

  // Swedish, Danish, Norwegian: like German, they write "Obamas" for the
  // genitive of "Obama".
  bool GenitiveIsBareS() const { return genitive_is_bare_s_; }

 private:
  explicit NameWords(std::string_view language);
  void Add(std::string_view word, NameWord role);

  std::unordered_map<std::uint64_t, std::uint16_t> words_;  // by token hash
  bool nouns_have_capitals_ = false;
  bool genitive_is_bare_s_ = false;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_NAME_WORDS_H_
