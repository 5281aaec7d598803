// Korean that is written letter by letter.
#ifndef CLAIMDIFF_READ_HANGUL_H_
#define CLAIMDIFF_READ_HANGUL_H_

#include "read/encoding.h"

namespace claimdiff {

// Puts the letters of Hangul in *source->text together to syllables, as
// Unicode's normal form C has them (3.12). In form D, which some file systems
// and tools make, "2년" is a digit and three letters, and all that looks at
// Korean words, syllable by syllable, would see others. Other scripts stay as
// they are: their words are compared in one form. The origin goes on to tell
// where each syllable comes from.
void ComposeHangul(DecodedSource* source);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_HANGUL_H_
