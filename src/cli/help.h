// --help, from the tables of commands and flags.
#ifndef CLAIMDIFF_CLI_HELP_H_
#define CLAIMDIFF_CLI_HELP_H_

#include <string>

#include "cli/commands.h"

namespace claimdiff::cli {

std::string MainHelp();
std::string CommandHelp(const Command& command);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_HELP_H_
