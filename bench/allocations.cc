#include "bench/allocations.h"

#include <sys/resource.h>

#include <cstdlib>
#include <new>

namespace {

// A thread's own: one counter for all would slow them down by turns.
thread_local std::uint64_t allocations = 0;

}  // namespace

// The other forms of operator new and delete end here.
void* operator new(std::size_t size) {
  ++allocations;
  void* memory = std::malloc(size > 0 ? size : 1);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace claimdiff::bench {

std::uint64_t Allocations() { return allocations; }

double PeakMebibytes() {
  struct rusage usage {};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;  // Linux: kibibytes
}

}  // namespace claimdiff::bench
