// What a number counts: the per cent sign, currency or unit beside it.
#ifndef CLAIMDIFF_EXTRACT_COUNTED_H_
#define CLAIMDIFF_EXTRACT_COUNTED_H_

#include <cstdint>
#include <optional>

#include "extract/number.h"
#include "extract/quantity_names.h"

namespace claimdiff {

struct Counted {
  std::uint32_t begin = 0;  // tokens [begin, end), the number included
  std::uint32_t end = 0;
  const QuantityName* name = nullptr;
  int shift = 0;                // a magnitude after the name: "75 USD million"
  bool half = false;            // half a unit more: "deux kilomètres et demi"
  bool below = false;           // so many degrees below zero: "零下5度"
  std::int64_t hundredths = 0;  // so many more of money: "and 20 cents"
};

// The longest name that stands beside `number` within tokens [first, limit).
std::optional<Counted> FindCounted(const NumberContext& context,
                                   const NumberMention& number,
                                   std::uint32_t first, std::uint32_t limit);

// Whether `number` is only the beginning of a name that stands before numbers:
// the hundred of Thai "ร้อยละ" and Chinese "百分之", "per cent".
bool BeginsName(const NumberContext& context, const NumberMention& number,
                std::uint32_t limit);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_COUNTED_H_
