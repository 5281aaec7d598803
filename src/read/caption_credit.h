// Where the credit begins that ends a caption.
#ifndef CLAIMDIFF_READ_CAPTION_CREDIT_H_
#define CLAIMDIFF_READ_CAPTION_CREDIT_H_

#include <cstdint>
#include <string_view>

namespace claimdiff {

// "The gate was lowered on Monday. Ida Brandt/Ledger": what follows the last
// sentence of a caption and is no sentence itself, but names. No credit: the
// caption's size. REQUIRES: `caption` is well-formed UTF-8.
std::uint32_t CaptionCreditStart(std::string_view caption);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_CAPTION_CREDIT_H_
