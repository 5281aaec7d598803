// Addresses of the web: https://example.org/2020/page-3. Translators keep them
// or name another page, and what stands in them is no fact of the text.
#ifndef CLAIMDIFF_EXTRACT_ADDRESSES_H_
#define CLAIMDIFF_EXTRACT_ADDRESSES_H_

#include <string_view>

#include "extract/starts.h"
#include "text/tokens.h"

namespace claimdiff {

// Marks the tokens of addresses as taken, so that nothing begins there.
// REQUIRES: `tokens` are those of `text`, and `starts` of them.
void HideAddresses(std::string_view text, const text::Tokens& tokens,
                   Starts* starts);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_ADDRESSES_H_
