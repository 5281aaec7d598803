// English words, in which all dictionaries meet.
#ifndef CLAIMDIFF_LEXICON_ENGLISH_H_
#define CLAIMDIFF_LEXICON_ENGLISH_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::lexicon {

// The low 32 bits of the hash of the concept's name. Among 100,000 concepts
// about one pair in a billion collides: harmless for evidence.
using Concept = std::uint32_t;

struct Sense {
  Concept meaning = 0;
  float weight = 0;  // the share of the word's translations, (0, 1]
};

// What a folded English word stands for where dictionaries list it: the stem of
// the word, or of the one whose form it is and nothing else ("say" of "said").
std::string EnglishStem(std::string_view folded);
Concept ConceptOf(std::string_view folded);

// What it may mean where it is met, in equal shares: "found" is itself or a
// form of "find". One or two.
std::vector<Sense> EnglishSenses(std::string_view folded);

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_ENGLISH_H_
