// Which words of one article may be the same word as which of the other: equal
// spelling, cognates, names and loans that sound alike across scripts.
#ifndef CLAIMDIFF_FEATURES_KINSHIP_H_
#define CLAIMDIFF_FEATURES_KINSHIP_H_

#include <vector>

#include "features/words.h"

namespace claimdiff {

struct Kin {
  WordId a = 0;
  WordId b = 0;
  float chance = 0;  // (0, 1]: that both mean the same where they meet
};

// Ascending by (a, b), no pair twice. Symmetric in the sides. The work grows
// with the number of words of similar sound, which is bounded for each word.
std::vector<Kin> FindKin(const Vocabulary& a, const Vocabulary& b);

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_KINSHIP_H_
