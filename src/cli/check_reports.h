// Where the reports of a check go.
#ifndef CLAIMDIFF_CLI_CHECK_REPORTS_H_
#define CLAIMDIFF_CLI_CHECK_REPORTS_H_

#include <optional>
#include <string>
#include <vector>

#include "check/configuration.h"
#include "check/outcome.h"
#include "claimdiff/result.h"
#include "cli/settings.h"

namespace claimdiff::cli {

// What is wrong with a --report, if anything.
std::optional<std::string> WrongReport(const Settings& settings);

// An error if a report would be written over one of `inputs`, over the waivers
// (whether there is such a file or not), or over another report.
std::optional<Error> RefuseReports(const Settings& settings,
                                   const check::Configuration& configuration,
                                   const std::string& waivers,
                                   const std::vector<std::string>& inputs);

// Writes --format to standard output or --output, each --report, those that
// the configuration asks for (below its own directory), and, with the GitHub
// format, the summary of the job. Errors: kIo.
std::optional<Error> WriteCheckReports(
    const Settings& settings, const check::Configuration& configuration,
    const check::Outcome& outcome);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_CHECK_REPORTS_H_
