// Words and sentences that go on in the next line of a text.
#ifndef CLAIMDIFF_TEXT_LINE_JOINS_H_
#define CLAIMDIFF_TEXT_LINE_JOINS_H_

#include <string_view>
#include <vector>

#include "claimdiff/article.h"
#include "text/tokens.h"

namespace claimdiff::text {

// Han, kana, and the punctuation that goes with them: lines of these are joined
// without a space (CSS Text 3, 4.1.3).
bool IsSpaceless(char32_t c);

// U+2010, as formatters of manuals hyphenate, or the soft hyphen. What is typed
// as a minus may be the hyphen of a compound.
bool IsHyphen(char32_t c);

// Makes tokens on either side of a line end within a block what they would be
// on one line: no line's border, no space between characters of a script
// without spaces, one word where it was hyphenated or in Katakana.
// REQUIRES: `tokens` are those of `text`, and each of `blocks` is a part of it.
void ReadAcrossLines(std::string_view text, const std::vector<Block>& blocks,
                     Tokens* tokens);

// The tokens of an article's text, read across the lines of its blocks.
Tokens TokensOf(const Article& article);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_LINE_JOINS_H_
