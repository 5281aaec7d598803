// Between the two ways to write Chinese.
#ifndef CLAIMDIFF_TEXT_CHINESE_SCRIPT_H_
#define CLAIMDIFF_TEXT_CHINESE_SCRIPT_H_

#include <string>
#include <string_view>

namespace claimdiff::text {

// `simplified` in traditional characters: "马其顿" is "馬其頓". What has no
// other form stays. For tables, not for running text. From any thread.
// REQUIRES: well-formed UTF-8.
std::string ToTraditional(std::string_view simplified);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_CHINESE_SCRIPT_H_
