// Work on all processors, for commands that take seconds.
#ifndef CLAIMDIFF_LEXICON_PARALLEL_H_
#define CLAIMDIFF_LEXICON_PARALLEL_H_

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>

#include "system/run_on_threads.h"

namespace claimdiff::lexicon {

// Calls `work(i)` for each i below `size`, several at a time, and returns when
// all are done.
template <typename Work>
void ForEachInParallel(std::size_t size, const Work& work) {
  std::atomic<std::size_t> next = 0;
  const auto take = [&] {
    for (std::size_t i = next++; i < size; i = next++) work(i);
  };
  RunOnThreads(std::min(std::thread::hardware_concurrency(), 8U), take);
}

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_PARALLEL_H_
