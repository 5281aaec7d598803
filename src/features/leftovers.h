// Sentences that a translation left in the language of the other article.
#ifndef CLAIMDIFF_FEATURES_LEFTOVERS_H_
#define CLAIMDIFF_FEATURES_LEFTOVERS_H_

#include "alignment/features.h"

namespace claimdiff {

// Words that are met only in sentences left in their own language say nothing
// about the sentences that were translated: makes them KeyClass::kLeftWord.
// Does nothing where most sentences are in one language. REQUIRES: the
// articles' languages differ.
void ForgiveLeftovers(alignment::Features* features);

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_LEFTOVERS_H_
