// One key for the names by which an article calls one thing.
#ifndef CLAIMDIFF_EXTRACT_ALIASES_H_
#define CLAIMDIFF_EXTRACT_ALIASES_H_

#include <vector>

#include "claimdiff/article.h"
#include "extract/word_forms.h"
#include "text/tokens.h"

namespace claimdiff {

// Gives the short forms, inflected forms and acronyms among `facts` the key of
// the full name: "Mahendran" that of "Arjuna Mahendran", "Путина" that of
// "Путин", "WHO" that of "World Health Organization (WHO)". Adds a fact for
// each further mention of a phrase that the article abbreviates in brackets
// ("kecerdasan buatan (AI)"). `facts` are entities ascending by span, and stay
// so; keys of the gazetteer stay as they are.
void JoinAliases(const text::Tokens& tokens, const Article& article,
                 const WordForms& forms, std::vector<Fact>* facts);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_ALIASES_H_
