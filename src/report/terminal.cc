#include "report/terminal.h"
namespace claimdiff {
void WriteTerminal(const Report& report, const TerminalStyle&, std::ostream& out) {
  out << report.summary.conflicts << " conflicts\n";
}
}  // namespace claimdiff
