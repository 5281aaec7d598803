// Forms of Japanese verbs and adjectives.
#ifndef CLAIMDIFF_LEXICON_JAPANESE_H_
#define CLAIMDIFF_LEXICON_JAPANESE_H_

#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::lexicon {

// What a folded word that a dictionary lists looks like in a text, as far as
// endings that follow leave it: "述べ" of "述べる", for "述べた"; more than one
// where the word does not tell how it inflects. Empty for words that end
// otherwise, and for those without a Chinese character, most of which are
// grammar (src/data/japanese_stems.tsv).
std::vector<std::string> JapaneseStems(std::string_view folded);

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_JAPANESE_H_
