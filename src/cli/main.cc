#include "cli/command_line.h"

int main(int argc, char** argv) {
  return claimdiff::cli::RunCommandLine(argc, argv);
}
