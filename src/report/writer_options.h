// What a writer may be told. Each heeds what its format has room for.
#ifndef CLAIMDIFF_REPORT_WRITER_OPTIONS_H_
#define CLAIMDIFF_REPORT_WRITER_OPTIONS_H_

#include <string>

namespace claimdiff {

// What the terminal at hand can show.
struct TerminalStyle {
  unsigned width = 80;   // cells; at least 40
  bool color = false;    // marks say the same without it
  bool isolate = false;  // set right-to-left text apart by Unicode isolates
  // Addresses of the articles for hyperlinks; empty for none.
  std::string url_a, url_b;
};

struct WriterOptions {
  bool all = false;           // also what is shared, and the skipped parts
  bool explain = false;       // the evidence for each alignment, with weights
  bool side_by_side = false;  // two columns, in reading order
  unsigned context = 0;       // claims shown before and after each finding
  TerminalStyle terminal;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_WRITER_OPTIONS_H_
