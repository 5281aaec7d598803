// Which words may begin a number: what tells the many that do not.
#ifndef CLAIMDIFF_EXTRACT_NUMBER_STARTS_H_
#define CLAIMDIFF_EXTRACT_NUMBER_STARTS_H_

#include <string_view>

#include "extract/byte_trie.h"
#include "extract/knowledge.h"
#include "extract/number_words.h"

namespace claimdiff {

// False for nearly all words that no number begins with.
bool MayBeginNumber(const Knowledge& knowledge, std::string_view folded);

// Whether no word that a number begins with ends in `folded`, so that one must
// go on in the next token: so "for" may only begin like "forty".
// REQUIRES: MayBeginNumber().
bool MustGoOn(const Knowledge& knowledge, std::string_view folded);

// Whether a word of the lexicon that begins with `folded` may go on with
// `next`.
bool MayGoOnWith(const Knowledge& knowledge, std::string_view folded,
                 std::string_view next);

// False for what only goes on with a number: "and", "point", the article "a".
bool MayBeginWith(const NumberWord& word);

// Whether words of the lexicon, one after the other, fill `folded`, or one goes
// on past its end.
bool MayBeNumber(const ByteTrie& trie, std::string_view folded);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_NUMBER_STARTS_H_
