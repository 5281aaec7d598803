// The forms of a check's report, one file each, and their table.
#ifndef CLAIMDIFF_CHECK_WRITERS_WRITERS_H_
#define CLAIMDIFF_CHECK_WRITERS_WRITERS_H_

#include <ostream>
#include <span>
#include <string_view>

#include "check/outcome.h"
#include "report/writer_options.h"

namespace claimdiff::check {

struct Writer {
  const char* name;         // as --format and [reports] call it
  const char* description;  // for --help, without a full stop
  void (*write)(const Outcome& outcome, const TerminalStyle& style,
                std::ostream& out);
};

std::span<const Writer> Writers();

// The writer of that name, or null.
const Writer* FindWriter(std::string_view name);

void WriteTerminalReport(const Outcome& outcome, const TerminalStyle& style,
                         std::ostream& out);
void WriteJsonReport(const Outcome& outcome, const TerminalStyle& style,
                     std::ostream& out);
void WriteSarif(const Outcome& outcome, const TerminalStyle& style,
                std::ostream& out);
void WriteGithub(const Outcome& outcome, const TerminalStyle& style,
                 std::ostream& out);
void WriteJunit(const Outcome& outcome, const TerminalStyle& style,
                std::ostream& out);
void WriteGitlab(const Outcome& outcome, const TerminalStyle& style,
                 std::ostream& out);
void WriteMarkdown(const Outcome& outcome, const TerminalStyle& style,
                   std::ostream& out);
void WriteRdjsonl(const Outcome& outcome, const TerminalStyle& style,
                  std::ostream& out);

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_WRITERS_WRITERS_H_
