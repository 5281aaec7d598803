// How words are read aloud, as each thread remembers it.
#ifndef CLAIMDIFF_FEATURES_WORD_SOUNDS_H_
#define CLAIMDIFF_FEATURES_WORD_SOUNDS_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "features/sound.h"
#include "text/tokens.h"

namespace claimdiff {

// The readings of a spelt word: with and, in Arabic and Hebrew, without the
// little words written in front of it; or none. `hash` is text::HashFolded of
// `folded`. Good in this thread until ForgetSounds.
std::span<const Sound> SoundsOf(std::string_view folded, std::uint64_t hash,
                                text::Script script);

// Forgets all words if they are many: between two pairs of articles.
void ForgetSounds();

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_WORD_SOUNDS_H_
