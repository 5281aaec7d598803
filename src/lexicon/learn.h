// Learns a bilingual lexicon from sentences that were aligned.
//
// IBM model 1 (Brown, Della Pietra, Della Pietra, Mercer, "The mathematics of
// statistical machine translation", 1993) in both directions over aligned
// stretches of text, each weighted by its posterior; a pair of words is kept
// when both directions agree on it (Liang, Taskar, Klein, "Alignment by
// agreement", 2006, in its simplest form: the product of the two).
#ifndef CLAIMDIFF_LEXICON_LEARN_H_
#define CLAIMDIFF_LEXICON_LEARN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace claimdiff::lexicon {

struct LearntPair {
  std::string word_a, word_b;  // folded
  float weight = 0;            // (0, 1]: the chance that they translate
};

// The units that are learnt from a text in `language` (BCP 47): folded words of
// three letters or more; where each syllable is written apart (Vietnamese), any
// two that follow each other, too; in scripts without spaces between words,
// every two neighbouring graphemes, and words as ICU's dictionaries have them.
std::vector<std::string> LearningWords(std::string_view text,
                                       std::string_view language);

class Learner {
 public:
  // One aligned stretch: the distinct words of both sides.
  void Add(const std::vector<std::string>& a, const std::vector<std::string>& b,
           float posterior);

  // What was learnt, surest first, ties by word.
  std::vector<LearntPair> Learn() const;

 private:
  using WordId = std::uint32_t;
  struct Vocabulary {
    std::unordered_map<std::string, WordId> ids;
    std::vector<std::string> words;
    WordId Intern(const std::string& word);
  };
  struct Bead {
    std::vector<WordId> a, b;
    float posterior = 0;
  };

  Vocabulary a_, b_;
  std::vector<Bead> beads_;
};

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_LEARN_H_
