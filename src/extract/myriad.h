// Numbers in Chinese, Japanese and Sino-Korean: "三万五千", "1億5700万",
// "二〇二五", "이십육", "4.78萬億".
#ifndef CLAIMDIFF_EXTRACT_MYRIAD_H_
#define CLAIMDIFF_EXTRACT_MYRIAD_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/byte_trie.h"
#include "extract/number.h"

namespace claimdiff {

// The number with at least one numeral that starts at token `first`: a
// numeral, a minus or a run of digits. Single numerals that may be part of a
// word are `doubtful`.
std::optional<NumberMention> ReadMyriadNumber(const NumberContext& context,
                                              std::uint32_t first,
                                              std::uint32_t limit);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_MYRIAD_H_
