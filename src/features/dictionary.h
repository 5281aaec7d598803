// How the words of one article find their concepts.
#ifndef CLAIMDIFF_FEATURES_DICTIONARY_H_
#define CLAIMDIFF_FEATURES_DICTIONARY_H_

#include "lexicon/lexicon.h"

namespace claimdiff {

struct Dictionary {
  bool english = false;  // each word is its own concept
  const lexicon::Lexicon* lexicon = nullptr;

  bool any() const { return english || lexicon != nullptr; }
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_DICTIONARY_H_
