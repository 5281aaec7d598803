// What kind of value a sentence states, whatever the value: an amount of euros,
// an area, years. Two reports that differ in the figure still share this.
#ifndef CLAIMDIFF_FEATURES_SLOTS_H_
#define CLAIMDIFF_FEATURES_SLOTS_H_

#include <string>

#include "claimdiff/article.h"

namespace claimdiff {

// Sets `*key` to "slot:money:EUR", "slot:measure:area", "slot:percent" or
// "slot:duration:Y", by the last unit of a duration; empties it for a fact of
// another kind: plain numbers and dates are too common to tell sentences apart.
void SetSlot(const Fact& fact, std::string* key);

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_SLOTS_H_
