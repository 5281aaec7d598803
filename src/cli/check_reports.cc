#include "cli/check_reports.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "check/writers/writers.h"
#include "cli/files.h"
#include "cli/terminal.h"

namespace claimdiff::cli {

namespace {

using check::Writer;

std::string Print(const Writer& writer, const check::Outcome& outcome,
                  const TerminalStyle& style) {
  std::ostringstream out;
  writer.write(outcome, style, out);
  return std::move(out).str();
}

// A report in a file is for nobody's terminal in particular.
std::optional<Error> WriteFile(const Writer& writer, const std::string& path,
                               const check::Outcome& outcome) {
  return WriteOutput(path, Print(writer, outcome, TerminalStyle()));
}

// GitHub shows what steps append to this file. Beyond a mebibyte it shows
// nothing at all; the Markdown writer keeps below that.
std::optional<Error> AppendJobSummary(const check::Outcome& outcome) {
  const char* path = std::getenv("GITHUB_STEP_SUMMARY");
  if (path == nullptr || *path == '\0') return std::nullopt;
  std::ofstream file(path, std::ios::binary | std::ios::app);
  file << Print(*check::FindWriter("markdown"), outcome, TerminalStyle());
  file.close();
  if (file) return std::nullopt;
  return Error{ErrorCode::kIo, "the summary of the job cannot be written",
               path};
}

}  // namespace

std::optional<std::string> WrongReport(const Settings& settings) {
  for (const std::string& report : settings.reports) {
    const std::size_t equals = report.find('=');
    if (equals == std::string::npos || equals + 1 == report.size()) {
      return "--report is FORMAT=FILE, not '" + report + "'";
    }
    const std::string format = report.substr(0, equals);
    if (check::FindWriter(format) != nullptr) continue;
    std::string message = "--report: '" + format + "' is none of";
    for (const Writer& writer : check::Writers()) {
      message.append(" ").append(writer.name);
    }
    return message;
  }
  return std::nullopt;
}

std::optional<Error> WriteCheckReports(
    const Settings& settings, const check::Configuration& configuration,
    const check::Outcome& outcome) {
  for (const check::ReportFile& report : configuration.reports) {
    const std::optional<Error> error =
        WriteFile(*check::FindWriter(report.format),
                  (configuration.directory / report.path).string(), outcome);
    if (error) return error;
  }
  for (const std::string& report : settings.reports) {
    const std::size_t equals = report.find('=');
    const std::optional<Error> error =
        WriteFile(*check::FindWriter(report.substr(0, equals)),
                  report.substr(equals + 1), outcome);
    if (error) return error;
  }
  if (settings.format == "github") {
    const std::optional<Error> error = AppendJobSummary(outcome);
    if (error) return error;
  }
  const Writer* named = check::FindWriter(settings.format);
  const Writer& writer = named == nullptr ? check::Writers().front() : *named;
  return WriteOutput(settings.output,
                     Print(writer, outcome, ChooseStyle(settings)));
}

}  // namespace claimdiff::cli
