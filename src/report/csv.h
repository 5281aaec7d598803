// The claims of both articles as a table for spreadsheets. FORMATS.md names
// the columns.
#ifndef CLAIMDIFF_REPORT_CSV_H_
#define CLAIMDIFF_REPORT_CSV_H_

#include <ostream>

#include "claimdiff/report.h"
#include "report/writer_options.h"

namespace claimdiff {

// One row a claim, A's first, by RFC 4180. No cell is a formula to a
// spreadsheet, whatever the articles say.
void WriteCsv(const Report& report, const WriterOptions& options,
              std::ostream& out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_CSV_H_
