// Words that a language shares with its sister.
//
// Slovak has next to no free dictionary and Czech a large one, and half of the
// words of the one are words of the other, but for their accents; what is
// written alike mostly means the same (Schulz, Markó, Sbrissia, Nohama, Hahn,
// "Cognate mapping", COLING 2004). Only whole words that are equal are taken:
// one letter apart, every third pair deceives.
#ifndef CLAIMDIFF_LEXICON_SISTERS_H_
#define CLAIMDIFF_LEXICON_SISTERS_H_

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::lexicon {

// By language: its sisters, nearest first (src/data/sister_languages.tsv).
using Sisters = std::map<std::string_view, std::vector<std::string_view>>;
const Sisters& AllSisters();

// Whether another language leans on this one.
bool IsSister(std::string_view language);

// Words by how they are written without accents, in Latin letters.
class SpeltAlike {
 public:
  // A folded word; short ones are left out, as they are alike by chance.
  void Add(std::string_view word);

  // The words like this one, ascending.
  std::vector<std::string_view> Find(std::string_view word) const;

 private:
  std::multimap<std::string, std::string, std::less<>> words_;
};

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_SISTERS_H_
