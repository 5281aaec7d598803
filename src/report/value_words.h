// Keys in words: "percent:15" is "15%", "region:SG" is "Singapore".
#ifndef CLAIMDIFF_REPORT_VALUE_WORDS_H_
#define CLAIMDIFF_REPORT_VALUE_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace claimdiff {

// The normalised value of `key` for an English reader; empty where the key
// says no more than the article's own words do (names, concepts) and for keys
// of an unknown form.
std::string ValueWords(std::string_view key);

// "1 December 2025", from days since 1970-01-01.
std::string DateWords(std::int32_t day);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_VALUE_WORDS_H_
