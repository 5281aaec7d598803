// Counts what the program allocates, and how much memory it had at most.
#ifndef CLAIMDIFF_BENCH_ALLOCATIONS_H_
#define CLAIMDIFF_BENCH_ALLOCATIONS_H_

#include <cstdint>

namespace claimdiff::bench {

// Calls of operator new so far, by this thread.
std::uint64_t Allocations();

// The most memory that the process has had, in MiB.
double PeakMebibytes();

}  // namespace claimdiff::bench

#endif  // CLAIMDIFF_BENCH_ALLOCATIONS_H_
