// What the parts of the terminal report have in common.
#ifndef CLAIMDIFF_REPORT_REPORT_PAGE_H_
#define CLAIMDIFF_REPORT_REPORT_PAGE_H_

#include <cstddef>
#include <ostream>
#include <string_view>
#include <vector>

#include "claimdiff/report.h"
#include "report/evidence.h"
#include "report/page.h"
#include "report/places.h"
#include "report/writer_options.h"

namespace claimdiff {

// REQUIRES: all that it is made from outlives it.
struct ReportPage {
  ReportPage(const Report& report_to_print, const WriterOptions& wanted,
             std::ostream& out)
      : report(report_to_print),
        options(wanted),
        page(wanted.terminal, out),
        places(report_to_print, wanted.terminal) {}

  // "-- title (3): gloss -----", after a blank line; the gloss where it fits.
  void Heading(const char* title, std::size_t count, Ink ink,
               std::string_view gloss);

  const Report& report;
  const WriterOptions& options;
  Page page;
  Places places;
};

// The parts, in their order.
void WriteHead(ReportPage* out);
void WriteFindings(ReportPage* out);
void WriteSideBySide(ReportPage* out);
void WriteCode(ReportPage* out);
void WriteTail(ReportPage* out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_REPORT_PAGE_H_
