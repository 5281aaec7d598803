// GitHub's workflow commands: a line "::error file=a,line=1::text" becomes an
// annotation. A step shows ten of each level, so the gravest ten are written,
// and one notice says where the others are; the summary of the job has them
// all (Markdown, appended to $GITHUB_STEP_SUMMARY by the command line).
#include <array>
#include <string>
#include <string_view>

#include "check/writers/words.h"
#include "check/writers/writers.h"
#include "text/printable.h"

namespace claimdiff::check {

namespace {

constexpr std::uint32_t kMostOfALevel = 10;

// Percent signs and line ends in the text; in properties, what parts them too.
std::string Escaped(std::string_view text, bool property) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '%': escaped += "%25"; break;
      case '\r': escaped += "%0D"; break;
      case '\n': escaped += "%0A"; break;
      case ':': escaped += property ? "%3A" : ":"; break;
      case ',': escaped += property ? "%2C" : ","; break;
      default: escaped += c;
    }
  }
  return escaped;
}

const char* CommandFor(Severity severity) {
  switch (severity) {
    case Severity::kError: return "error";
    case Severity::kWarning: return "warning";
    default: return "notice";
  }
}

void WriteCommand(const Finding& finding, std::ostream& out) {
  const Place& at = finding.at;
  out << "::" << CommandFor(finding.severity)
      << " file=" << Escaped(text::Visible(at.path), true)
      << ",line=" << at.begin.line << ",endLine=" << at.end.line;
  // Columns are for annotations within one line only.
  if (at.begin.line == at.end.line && at.end.column > at.begin.column) {
    out << ",col=" << at.begin.column << ",endColumn=" << at.end.column;
  }
  out << ",title="
      << Escaped(std::string("claimdiff: ") + TextOf(finding.kind).title, true)
      << "::" << Escaped(FullMessage(finding), false) << '\n';
}

}  // namespace

void WriteGithub(const Outcome& outcome, const TerminalStyle&,
                 std::ostream& out) {
  std::array<std::uint32_t, 4> written = {};
  // One notice is kept for the last line.
  const auto room = [](Severity severity) {
    return severity == Severity::kNote ? kMostOfALevel - 1 : kMostOfALevel;
  };
  std::uint32_t left = 0;
  for (const Error& trouble : outcome.troubles) {
    auto& errors = written[static_cast<std::size_t>(Severity::kError)];
    if (errors >= room(Severity::kError)) break;
    ++errors;
    out << "::error title=claimdiff::" << Escaped(TroubleWords(trouble), false)
        << '\n';
  }
  ForEachOpen(outcome, [&](const Finding& finding) {
    auto& count = written[static_cast<std::size_t>(finding.severity)];
    if (count >= room(finding.severity)) {
      ++left;
      return;
    }
    ++count;
    WriteCommand(finding, out);
  });
  if (left > 0) {
    out << "::notice title=claimdiff::" << left
        << " more findings are in the summary of the job\n";
  }
  out << PairsWords(outcome.tally) << ", " << SinceWords(outcome) << ": "
      << FindingsWords(outcome.tally) << '\n';
}

}  // namespace claimdiff::check
