// The report as Markdown, for pull requests and wikis.
#ifndef CLAIMDIFF_REPORT_MARKDOWN_H_
#define CLAIMDIFF_REPORT_MARKDOWN_H_

#include <ostream>

#include "claimdiff/report.h"
#include "report/writer_options.h"

namespace claimdiff {

// GitHub's Markdown. Nothing that an article says becomes markup, a mention of
// a user or a reference to an issue.
void WriteMarkdown(const Report& report, const WriterOptions& options,
                   std::ostream& out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_MARKDOWN_H_
