// Going on where an interrupted run of `batch` stopped.
#ifndef CLAIMDIFF_CLI_RESUME_H_
#define CLAIMDIFF_CLI_RESUME_H_

#include <string>
#include <unordered_map>
#include <vector>

#include "claimdiff/result.h"
#include "cli/files.h"

namespace claimdiff::cli {

// By the id of a pair, the exit status that its report gives.
using EarlierReports = std::unordered_map<std::string, int>;

// The reports of `earlier`, the output of an earlier run, under `fail_on` as
// --fail-on has it. Errors are not among them, so that their pairs are tried
// again, nor is a last line that was cut short; that is taken off when `output`
// is the same file, which a line after it would spoil. Errors: kIo.
Result<EarlierReports> ReadReports(InputFile earlier,
                                   const std::vector<std::string>& fail_on,
                                   const OutputFile& output);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_RESUME_H_
