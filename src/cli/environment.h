// The process's environment.
#ifndef CLAIMDIFF_CLI_ENVIRONMENT_H_
#define CLAIMDIFF_CLI_ENVIRONMENT_H_

#include <string_view>

namespace claimdiff::cli {

// The variable's value; empty if it is not set.
std::string_view Environment(const char* name);

// Whether standard output goes to a terminal, given the value of --output.
bool WritesToTerminal(std::string_view output);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_ENVIRONMENT_H_
