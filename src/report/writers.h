// The formats of a report. A new one is a file with its writer and a row in
// writers.cc; the command line and its help read them from there.
#ifndef CLAIMDIFF_REPORT_WRITERS_H_
#define CLAIMDIFF_REPORT_WRITERS_H_

#include <ostream>
#include <span>
#include <string_view>

#include "claimdiff/report.h"
#include "report/writer_options.h"

namespace claimdiff {

// A writer prints a finished report and computes nothing: counts, orders and
// verdicts are in the report.
struct Writer {
  const char* name;         // as `--format` takes it
  const char* description;  // for help, without a full stop
  const char* extension;    // of files that hold it, with the dot
  void (*write)(const Report& report, const WriterOptions& options,
                std::ostream& out);
};

// The first is the default.
std::span<const Writer> Writers();

// The writer of that name, or null.
const Writer* FindWriter(std::string_view name);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_WRITERS_H_
