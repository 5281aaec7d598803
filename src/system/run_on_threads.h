// One job on several threads.
#ifndef CLAIMDIFF_SYSTEM_RUN_ON_THREADS_H_
#define CLAIMDIFF_SYSTEM_RUN_ON_THREADS_H_

#include <sys/resource.h>

#include <algorithm>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace claimdiff {

// `count`, or fewer threads where addresses are limited (`ulimit -v`): the
// stack and heap of a thread reserve so many before it does anything, and when
// they run out, it is in the middle of the work.
inline unsigned ThreadsThatFit(unsigned count) {
  constexpr rlim_t kBytesOfThread = rlim_t{256} << 20;
  rlimit limit = {};
  if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) {
    return count;
  }
  const rlim_t fit = std::max<rlim_t>(1, limit.rlim_cur / kBytesOfThread);
  return static_cast<unsigned>(std::min<rlim_t>(count, fit));
}

// Calls `work()` on up to `count` threads, this one among them, and returns
// when all are done. Threads that the system does not give are done without.
// Throws the first exception that one of them threw; the others go on until
// their work ends.
template <typename Work>
void RunOnThreads(unsigned count, const Work& work) {
  std::mutex mutex;
  std::exception_ptr failure;
  const auto guarded = [&]() noexcept {
    try {
      work();
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> threads;
    try {
      for (unsigned i = 1; i < ThreadsThatFit(count); ++i) {
        threads.emplace_back(guarded);
      }
    } catch (const std::exception&) {
      // As many as there are.
    }
    guarded();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace claimdiff

#endif  // CLAIMDIFF_SYSTEM_RUN_ON_THREADS_H_
