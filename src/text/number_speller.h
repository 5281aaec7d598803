// Number words by asking ICU to spell numbers out. Internal to src/text.
#ifndef CLAIMDIFF_TEXT_NUMBER_SPELLER_H_
#define CLAIMDIFF_TEXT_NUMBER_SPELLER_H_

#include <string_view>
#include <vector>

#include "text/number_names.h"

namespace claimdiff::text {

// What NumberNames() gives, from ICU itself. Takes up to 20 ms.
std::vector<NumberName> SpellNumbers(std::string_view language);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_NUMBER_SPELLER_H_
