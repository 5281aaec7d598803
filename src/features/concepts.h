// Affinities of words that a dictionary leads to the same concept.
#ifndef CLAIMDIFF_FEATURES_CONCEPTS_H_
#define CLAIMDIFF_FEATURES_CONCEPTS_H_

#include <span>
#include <vector>

#include "alignment/features.h"
#include "features/dictionary.h"
#include "features/side_keys.h"

namespace claimdiff {

// Appends the affinities of words of `a` and `b` that share concepts, in no
// order, and says in `classes` which words have a translation on the other
// side and which, though known, have none. Nothing when one side has no
// dictionary.
void AddConceptAffinities(const Dictionary& dictionary_a,
                          const Dictionary& dictionary_b, SideKeys* a,
                          SideKeys* b, std::vector<alignment::Affinity>* out);

// Lowers the chances of `kin`, words that sound alike, where each of the two
// has a translation in the other article: there the dictionary knows better,
// whether they are each other's or not. Other keys in `kin` stay as they are.
// REQUIRES: AddConceptAffinities has marked both sides' words.
void DoubtFalseFriends(const SideKeys& a, const SideKeys& b,
                       std::span<alignment::Affinity> kin);

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_CONCEPTS_H_
