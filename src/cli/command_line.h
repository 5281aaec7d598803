// argv -> a subcommand and its settings.
#ifndef CLAIMDIFF_CLI_COMMAND_LINE_H_
#define CLAIMDIFF_CLI_COMMAND_LINE_H_

namespace claimdiff::cli {

// Parses the command line and runs what it asks for. Returns the exit status.
int RunCommandLine(int argc, const char* const* argv);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_COMMAND_LINE_H_
