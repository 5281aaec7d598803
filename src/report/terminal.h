// The report for a reader at a terminal.
#ifndef CLAIMDIFF_REPORT_TERMINAL_H_
#define CLAIMDIFF_REPORT_TERMINAL_H_

#include <ostream>

#include "claimdiff/report.h"

namespace claimdiff {

struct TerminalStyle {
  unsigned width = 80;   // cells; at least 40
  bool color = false;    // marks say the same without it
  bool isolate = false;  // set right-to-left text apart by Unicode isolates
  bool all = false;      // also what is shared, and the skipped parts
  bool explain = false;  // the evidence for each alignment with its weight
};

// Writes `report` in English. No character of the articles can control the
// terminal or reorder the report's own words.
void WriteTerminal(const Report& report, const TerminalStyle& style,
                   std::ostream& out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_TERMINAL_H_
