// JSON on its way out.
#ifndef CLAIMDIFF_REPORT_SAFE_JSON_H_
#define CLAIMDIFF_REPORT_SAFE_JSON_H_

#include <ostream>
#include <string_view>

namespace claimdiff {

// Prints `json`. RapidJSON escapes the control characters of ASCII only; here,
// so is whatever else acts on a display, such as U+009B and U+202E: the same
// text to who parses it, and harmless to who looks at it.
// REQUIRES: `json` is well-formed UTF-8.
void PrintSafeJson(std::string_view json, std::ostream& out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_SAFE_JSON_H_
