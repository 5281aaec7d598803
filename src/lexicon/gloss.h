// From the article of a dictionary to the translations that it gives.
#ifndef CLAIMDIFF_LEXICON_GLOSS_H_
#define CLAIMDIFF_LEXICON_GLOSS_H_

#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::lexicon {

struct Translation {
  std::string text;
  float weight = 1;  // later senses and later words of a sense weigh less
};

// The translations in a dictd article as FreeDict and Mueller write them: a
// headword line, then senses, each a line of words parted by commas or
// semicolons and perhaps followed by lines that explain it. Labels, notes,
// examples, cross-references and bracketed remarks are left out.
std::vector<Translation> Translations(std::string_view article);

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_GLOSS_H_
