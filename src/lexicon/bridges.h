// Dictionaries between two languages other than English, crossed as bridges.
//
// A small Spanish-English dictionary has no "semana", but a Spanish-German one
// has "Woche", and the German-English one "week". What several languages lead
// to is sure, what one of them alone leads to is often another sense of the
// word in between (Tanaka, Umemura, "Construction of a bilingual dictionary
// intermediated by a third language", 1994: count the ways).
#ifndef CLAIMDIFF_LEXICON_BRIDGES_H_
#define CLAIMDIFF_LEXICON_BRIDGES_H_

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/compile.h"

namespace claimdiff::lexicon {

// What a word is worth by way of others.
struct BridgedSense {
  std::string_view word;  // folded
  Concept meaning = 0;
  float weight = 0;         // (0, 1)
  std::string_view by_way;  // a language that has the concept's name
};

class Bridges {
 public:
  // Folded words of two languages translate each other.
  void Add(std::string_view language_1, std::string_view word_1,
           std::string_view language_2, std::string_view word_2, float weight);

  // The same for the first of them only.
  void AddOneWay(std::string_view language, std::string_view word,
                 std::string_view by_way, std::string_view by_way_word,
                 float weight);

  // The rows of a word of a language in between: the direct translations.
  using Rows = std::function<std::vector<Row>(std::string_view language,
                                              std::uint64_t hash)>;

  // What the words of `language` mean, ascending by word and concept. The
  // order in which words were added does not matter.
  std::vector<BridgedSense> Cross(std::string_view language,
                                  const Rows& rows) const;

 private:
  struct Bridge {
    std::string word;
    std::string_view by_way;  // a key of bridges_
    std::uint64_t hash = 0;   // of the word in between
    float weight = 0;
  };
  std::map<std::string, std::vector<Bridge>, std::less<>> bridges_;
};

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_BRIDGES_H_
