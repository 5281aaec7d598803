// The aligned claims as a translation memory, TMX 1.4b. FORMATS.md says how.
#ifndef CLAIMDIFF_REPORT_TMX_H_
#define CLAIMDIFF_REPORT_TMX_H_

#include <ostream>

#include "claimdiff/report.h"
#include "report/writer_options.h"

namespace claimdiff {

// One translation unit an alignment, in the order of A.
void WriteTmx(const Report& report, const WriterOptions& options,
              std::ostream& out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_TMX_H_
