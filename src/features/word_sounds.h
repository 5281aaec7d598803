// How words are read aloud, as each thread remembers it.
#ifndef CLAIMDIFF_FEATURES_WORD_SOUNDS_H_
#define CLAIMDIFF_FEATURES_WORD_SOUNDS_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "features/sound.h"
#include "text/tokens.h"

namespace claimdiff {

// A spelt word by what it is looked up by. `hash` is text::HashFolded of
// `folded`; `language` (BCP 47) has a stemmer, or is empty.
struct SpeltWord {
  std::string_view folded;
  std::uint64_t hash = 0;
  text::Script script = text::Script::kCommon;
  std::string_view language;
};

// Its readings: as it is, without a prefix ("berbasis" as "basis") and, in
// Arabic and Hebrew, without the little words written in front of it; or none.
// Good in this thread until ForgetSounds.
std::span<const Sound> SoundsOf(const SpeltWord& word);

// Has memory fetched what SoundsOf will look at: first where the word is, and
// when that has come, what is there. Who asks for many words need not wait for
// each.
void FetchPlace(const SpeltWord& word);
void FetchSounds(const SpeltWord& word);

// Forgets all words if they are many: between two pairs of articles.
void ForgetSounds();

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_WORD_SOUNDS_H_
