// Names and keywords of characters and emoji, as translations.
//
// CLDR names some 1,900 characters in a hundred languages ("police car",
// "polisi", "警察") and lists keywords for each. The names of one character
// translate each other; a keyword of one language and one of English do when
// they stand with the same characters. Licence: Unicode-DFS-2016. Source: the
// folders annotations and annotationsDerived of CLDR (UTS #35, part 2), which
// Debian packages as unicode-cldr-core.
#ifndef CLAIMDIFF_LEXICON_ANNOTATIONS_H_
#define CLAIMDIFF_LEXICON_ANNOTATIONS_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::lexicon {

// By character (or emoji sequence).
struct Annotations {
  std::map<std::string, std::string, std::less<>> names;
  std::map<std::string, std::vector<std::string>, std::less<>> keywords;
};

// Adds what an annotation file of CLDR says. Anything else in it is passed
// over, so a damaged file adds less.
void ParseAnnotations(std::string_view xml, Annotations* into);

struct AnnotatedPair {
  std::string word;
  std::string english;
  float weight = 0;  // (0, 1]
};

// Ascending by word, then English.
std::vector<AnnotatedPair> PairAnnotations(const Annotations& language,
                                           const Annotations& english);

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_ANNOTATIONS_H_
