// A report on a terminal goes through a pager, as git's output does.
#ifndef CLAIMDIFF_CLI_PAGER_H_
#define CLAIMDIFF_CLI_PAGER_H_

#include <optional>
#include <string>
#include <string_view>

#include "claimdiff/result.h"

namespace claimdiff::cli {

// $CLAIMDIFF_PAGER, else $PAGER, else less if there is one; empty for none,
// which is also what "cat" and an empty value mean.
std::string ChoosePager();

// Shows `text` by the shell command `pager`, and waits until the reader has
// enough. Where the pager cannot be started, `text` goes to standard output.
// $LESS is "FRX" unless it is set: short reports stay on the screen.
std::optional<Error> WriteToPager(const std::string& pager,
                                  std::string_view text);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_PAGER_H_
