// Slips of the finger.
#ifndef CLAIMDIFF_TEXT_SPELLING_H_
#define CLAIMDIFF_TEXT_SPELLING_H_

#include <span>
#include <string_view>

namespace claimdiff::text {

// The candidate that is spelt most like `wrong` ("--colour" gives "--color"),
// or an empty view if more differs than agrees. Bytes are compared.
std::string_view NearestSpelling(std::string_view wrong,
                                 std::span<const std::string_view> candidates);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_SPELLING_H_
