// The page: both articles side by side in one file, for a browser.
#ifndef CLAIMDIFF_REPORT_HTML_H_
#define CLAIMDIFF_REPORT_HTML_H_

#include <ostream>

#include "claimdiff/report.h"
#include "report/writer_options.h"

namespace claimdiff {

// Writes one HTML document that needs no other file and no network. It holds
// the report as the JSON contract has it (JSON.md), which its script draws; no
// text of the articles stands in it as markup.
void WriteHtml(const Report& report, const WriterOptions& options,
               std::ostream& out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_HTML_H_
