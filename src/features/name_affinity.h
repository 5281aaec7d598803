// Affinities of names and words, from the kinship of their words.
#ifndef CLAIMDIFF_FEATURES_NAME_AFFINITY_H_
#define CLAIMDIFF_FEATURES_NAME_AFFINITY_H_

#include <span>
#include <vector>

#include "alignment/features.h"
#include "features/kinship.h"
#include "features/side_keys.h"

namespace claimdiff {

// Appends the affinities that follow from `kin`: word with word, name with
// name (whole or in part: "Trump" and "Donald Trump"), name with word. In no
// order; a pair of keys may come more than once, then the highest holds.
void AddNameAffinities(const SideKeys& a, const SideKeys& b,
                       std::span<const Kin> kin,
                       std::vector<alignment::Affinity>* out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_NAME_AFFINITY_H_
