#include <fcntl.h>

#include <cstdio>
#include <exception>
#include <new>

#include "cli/command_line.h"
#include "cli/keep_memory.h"
#include "cli/settings.h"

namespace {

// The next file to be opened would take the number of a closed standard input,
// and be read in its place. What stands in cannot be read.
void KeepStandardInput() {
  if (fcntl(0, F_GETFD) != -1) return;
  [[maybe_unused]] const int input = open("/dev/null", O_WRONLY);
}

// Bad input is no exception, so this is the machine's limits, or a mistake of
// ours. In words that need no memory.
int ComplainOfException(const char* what) {
  std::fprintf(stderr, "claimdiff: %s\n", what);
  return claimdiff::cli::kExitTrouble;
}

}  // namespace

int main(int argc, char** argv) {
  KeepStandardInput();
  claimdiff::cli::KeepMemory();
  try {
    return claimdiff::cli::RunCommandLine(argc, argv);
  } catch (const std::bad_alloc&) {
    return ComplainOfException("there is not enough memory");
  } catch (const std::exception& error) {
    return ComplainOfException(error.what());
  }
}
