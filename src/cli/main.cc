#include <fcntl.h>

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/command_line.h"

namespace {

// A pair's memory is given back and asked for again with the next one: to hand
// it to the system in between cost a tenth of a run.
void KeepMemory() {
#ifdef __GLIBC__
  constexpr int kMebibyte = 1 << 20;
  mallopt(M_MMAP_THRESHOLD, 32 * kMebibyte);
  mallopt(M_TRIM_THRESHOLD, 256 * kMebibyte);
  mallopt(M_TOP_PAD, 4 * kMebibyte);
#endif
}

// The next file to be opened would take the number of a closed standard input,
// and be read in its place. What stands in cannot be read.
void KeepStandardInput() {
  if (fcntl(0, F_GETFD) != -1) return;
  [[maybe_unused]] const int input = open("/dev/null", O_WRONLY);
}

}  // namespace

int main(int argc, char** argv) {
  KeepStandardInput();
  KeepMemory();
  return claimdiff::cli::RunCommandLine(argc, argv);
}
