// The page around a report.
#ifndef CLAIMDIFF_REPORT_HTML_PAGE_H_
#define CLAIMDIFF_REPORT_HTML_PAGE_H_

#include <string_view>

namespace claimdiff {

// src/report/html/page.html with its style and script inside, made into one
// text at build time by embed.cmake. What a report fills in is named between
// two at signs on each side: title, names, report, each once.
std::string_view HtmlPage();

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_HTML_PAGE_H_
