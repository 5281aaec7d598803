// What the JSON contract leaves to its reader, in English words for the page.
#ifndef CLAIMDIFF_REPORT_HTML_NAMES_H_
#define CLAIMDIFF_REPORT_HTML_NAMES_H_

#include <string>

#include "claimdiff/report.h"

namespace claimdiff {

struct FileNames {
  std::string a, b;
};

// Without their folders, unless those alone tell the two apart.
FileNames FileNamesOf(const Report& report);

// A JSON object: `values` by key, `languages` by tag; and for each side, `a`
// and `b`, its name in `files`, its `dates` and `directions` ("ltr", "rtl").
// `sections` says by the name of its heading ("a7") what is to be said of a
// section that the other article lacks. What has no words is left out.
std::string HtmlNames(const Report& report);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_HTML_NAMES_H_
