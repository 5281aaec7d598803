// Going on where an interrupted run of `batch` stopped.
#ifndef CLAIMDIFF_CLI_RESUME_H_
#define CLAIMDIFF_CLI_RESUME_H_

#include <string>
#include <unordered_set>

#include "claimdiff/result.h"

namespace claimdiff::cli {

// The ids of the lines of `path`, the output of an earlier run. A last line
// that was cut short does not count; it is taken off when standard output is
// that same file, which a line after it would spoil. Errors: kIo.
Result<std::unordered_set<std::string>> AnsweredIds(const std::string& path);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_RESUME_H_
