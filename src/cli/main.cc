#include <fcntl.h>

#include <cstdlib>

#include "cli/command_line.h"
#include "cli/keep_memory.h"

namespace {

// The next file to be opened would take the number of a closed standard input,
// and be read in its place. What stands in cannot be read.
void KeepStandardInput() {
  if (fcntl(0, F_GETFD) != -1) return;
  [[maybe_unused]] const int input = open("/dev/null", O_WRONLY);
}

}  // namespace

int main(int argc, char** argv) {
  KeepStandardInput();
  claimdiff::cli::KeepMemory();
  return claimdiff::cli::RunCommandLine(argc, argv);
}
