// How words are read aloud.
#ifndef CLAIMDIFF_FEATURES_WORD_SOUNDS_H_
#define CLAIMDIFF_FEATURES_WORD_SOUNDS_H_

#include <string_view>
#include <vector>

#include "features/sound.h"
#include "text/tokens.h"

namespace claimdiff {

// The readings of a spelt word: as it is, without a prefix ("berbasis" as
// "basis") and, in Arabic and Hebrew, without the little words written in front
// of it; or none. REQUIRES: `language` (BCP 47) has a stemmer, or is empty.
std::vector<Sound> ReadAloud(std::string_view folded, text::Script script,
                             std::string_view language);

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_WORD_SOUNDS_H_
