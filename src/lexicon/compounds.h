// Two words that are written as one: Swedish "sidnummer", a page's number.
//
// Large dictionaries list many, no dictionary lists all. What a part needs to
// be joined ("Arbeits-") is what Lexicon::Find takes for an ending.
#ifndef CLAIMDIFF_LEXICON_COMPOUNDS_H_
#define CLAIMDIFF_LEXICON_COMPOUNDS_H_

#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace claimdiff::lexicon {

struct Compound {
  std::string_view beginning, ending;
  Entry first, second;  // what they mean

  bool empty() const { return second.empty(); }
};

// Whether words of `language` (BCP 47, the primary subtag) may be compounds.
bool WritesCompounds(std::string_view language);

// The longest ending of a folded word that `lexicon` knows, behind a beginning
// that it knows; empty if there is none. Time grows with the word's length
// times its letters.
Compound SplitCompound(const Lexicon& lexicon, std::string_view folded);

// The senses of both parts, each at half its weight, strongest first.
std::vector<Sense> SensesOf(const Compound& compound);

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_COMPOUNDS_H_
