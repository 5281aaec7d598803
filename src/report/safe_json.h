// JSON on its way out.
#ifndef CLAIMDIFF_REPORT_SAFE_JSON_H_
#define CLAIMDIFF_REPORT_SAFE_JSON_H_

#include <string>
#include <string_view>

namespace claimdiff {

// `json` as it may be printed. RapidJSON escapes the control characters of
// ASCII only; here, so is whatever else acts on a display, such as U+009B and
// U+202E: the same text to who parses it, and harmless to who looks at it.
// REQUIRES: `json` is well-formed UTF-8.
std::string SafeJson(std::string_view json);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_SAFE_JSON_H_
