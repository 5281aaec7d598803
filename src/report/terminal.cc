// One screen for an editor: what differs first, each passage with its place
// and the reason in words; what agrees only on request.
#include "report/terminal.h"

#include "report/report_page.h"

namespace claimdiff {

void WriteTerminal(const Report& report, const WriterOptions& options,
                   std::ostream& out) {
  ReportPage page(report, options, out);
  WriteHead(&page);
  if (options.side_by_side) {
    WriteSideBySide(&page);
  } else {
    WriteFindings(&page);
  }
  WriteCode(&page);
  WriteTail(&page);
}

}  // namespace claimdiff
