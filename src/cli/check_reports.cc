#include "cli/check_reports.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <system_error>

#include "check/writers/writers.h"
#include "cli/files.h"
#include "cli/terminal.h"

namespace claimdiff::cli {

namespace {

namespace fs = std::filesystem;

using check::Writer;

std::string Print(const Writer& writer, const check::Outcome& outcome,
                  const TerminalStyle& style) {
  std::ostringstream out;
  writer.write(outcome, style, out);
  return std::move(out).str();
}

// A report in a file is for nobody's terminal in particular.
std::optional<Error> WriteFile(const check::ReportFile& file,
                               const check::Outcome& outcome) {
  return WriteOutput(file.path, Print(*check::FindWriter(file.format), outcome,
                                      TerminalStyle()));
}

// Those of the configuration, then those of the command line. The paths are
// relative to where we are.
std::vector<check::ReportFile> ReportFiles(
    const Settings& settings, const check::Configuration& configuration) {
  std::vector<check::ReportFile> files = configuration.reports;
  for (check::ReportFile& file : files) {
    file.path = (configuration.directory / file.path).string();
  }
  for (const std::string& report : settings.reports) {
    const std::size_t equals = report.find('=');
    files.push_back({report.substr(0, equals), report.substr(equals + 1)});
  }
  return files;
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

// One name for all paths of an output; empty for a device, which takes any
// number of them.
std::string PlaceOf(const std::string& output) {
  if (output.empty() || output == "-") return "-";
  std::error_code unknown;
  if (fs::exists(output, unknown) && !fs::is_regular_file(output, unknown)) {
    return "";
  }
  return fs::weakly_canonical(fs::absolute(output, unknown), unknown).string();
}

// Of two outputs in one place, one would be lost; unless they are the same
// report, which both the configuration and a flag may ask for.
std::optional<Error> RefuseTwice(
    const std::vector<check::ReportFile>& outputs) {
  std::map<std::string, std::string> formats;  // by place
  for (const check::ReportFile& output : outputs) {
    const std::string place = PlaceOf(output.path);
    if (place.empty()) continue;
    const auto [other, first] = formats.emplace(place, output.format);
    const bool same = !output.format.empty() && other->second == output.format;
    if (first || same) continue;
    return Error{ErrorCode::kUsage,
                 "two outputs would be written here; give each its own place",
                 place == "-" ? "standard output" : output.path};
  }
  return std::nullopt;
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

std::optional<Error> RefuseReports(const Settings& settings,
                                   const check::Configuration& configuration,
                                   const std::string& waivers,
                                   const std::vector<std::string>& inputs) {
  std::vector<check::ReportFile> outputs = ReportFiles(settings, configuration);
  outputs.insert(outputs.begin(), {"", settings.output});
  for (const check::ReportFile& output : outputs) {
    std::optional<Error> error = RefuseInput(output.path, inputs);
    if (error) return error;
  }
  outputs.push_back({"", waivers});
  return RefuseTwice(outputs);
}

std::optional<Error> WriteCheckReports(
    const Settings& settings, const check::Configuration& configuration,
    const check::Outcome& outcome) {
  for (const check::ReportFile& file : ReportFiles(settings, configuration)) {
    const std::optional<Error> error = WriteFile(file, outcome);
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
