// Facts that are only letters inside a longer word, in scripts without spaces
// between words: Thai "สามารถ" (can) begins with "สาม" (three).
#ifndef CLAIMDIFF_EXTRACT_WORD_PARTS_H_
#define CLAIMDIFF_EXTRACT_WORD_PARTS_H_

#include <string_view>
#include <vector>

#include "claimdiff/article.h"
#include "text/tokens.h"

namespace claimdiff {

// Drops those of `facts` that begin or end within a word of ICU's dictionaries
// for Thai, Lao, Khmer and Burmese. `tokens` are of `text`.
void DropPartsOfWords(std::string_view text, const text::Tokens& tokens,
                      std::vector<Fact>* facts);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_WORD_PARTS_H_
