// The report for a reader at a terminal.
#ifndef CLAIMDIFF_REPORT_TERMINAL_H_
#define CLAIMDIFF_REPORT_TERMINAL_H_

#include <ostream>

#include "claimdiff/report.h"
#include "report/writer_options.h"

namespace claimdiff {

// Writes `report` in English. No character of the articles can control the
// terminal or reorder the report's own words.
void WriteTerminal(const Report& report, const WriterOptions& options,
                   std::ostream& out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_TERMINAL_H_
