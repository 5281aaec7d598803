#include <benchmark/benchmark.h>

#include "cli/keep_memory.h"

int main(int argc, char** argv) {
  claimdiff::cli::KeepMemory();  // as the program does
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
