#include "cli/environment.h"

#include <unistd.h>

#include <cstdlib>

namespace claimdiff::cli {

std::string_view Environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

bool WritesToTerminal(std::string_view output) {
  const bool to_file = !output.empty() && output != "-";
  return !to_file && isatty(STDOUT_FILENO) == 1;
}

}  // namespace claimdiff::cli
