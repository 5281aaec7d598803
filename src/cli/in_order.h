// One parallel loop: reads in order, works on several at a time, writes in
// order.
//
// There is no queue and no thread of its own for reading or writing: each
// worker takes the next line under one lock, works, and hands its answer in
// under another; whoever completes the gap writes all that is ready. A worker
// that is far ahead waits, so memory stays bounded however slow one line is.
#ifndef CLAIMDIFF_CLI_IN_ORDER_H_
#define CLAIMDIFF_CLI_IN_ORDER_H_

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "system/run_on_threads.h"

namespace claimdiff::cli {

// The number of threads for --jobs: 0 is one a processor.
inline unsigned Workers(unsigned jobs) {
  constexpr unsigned kMostWorkers = 256;
  if (jobs == 0) jobs = std::thread::hardware_concurrency();
  return std::clamp(jobs, 1U, kMostWorkers);
}

template <typename Question, typename Answer>
class InOrder {
 public:
  // `take` returns std::optional<Question>, empty at the end; `work` makes an
  // Answer of a Question, on any thread; `give` is called with the answers in
  // the order of the questions and returns false to stop early. `take` and
  // `give` are never called by two threads at once. What any of them throws
  // stops the run and is thrown here.
  template <typename Take, typename Work, typename Give>
  static void Run(unsigned jobs, Take take, Work work, Give give) {
    InOrder state(jobs);
    RunOnThreads(jobs, [&state, &take, &work, &give] {
      try {
        while (auto question = state.TakeNext(take)) {
          Answer answer = work(std::move(question->second));
          if (!state.HandIn(question->first, std::move(answer), give)) return;
        }
      } catch (...) {
        state.Stop();  // nobody waits for this answer any more
        throw;
      }
    });
  }

 private:
  using Numbered = std::pair<std::uint64_t, Question>;

  // A few per worker even out lines of different length.
  static constexpr unsigned kAnswersPerWorker = 8;

  explicit InOrder(unsigned jobs)
      : window_(std::uint64_t{jobs} * kAnswersPerWorker) {}

  template <typename Take>
  std::optional<Numbered> TakeNext(Take& take) {
    const std::lock_guard lock(take_mutex_);
    if (stopped_) return std::nullopt;
    std::optional<Question> question = take();
    if (!question) {
      stopped_ = true;
      return std::nullopt;
    }
    return Numbered(taken_++, *std::move(question));
  }

  // False when `give` asked to stop.
  template <typename Give>
  bool HandIn(std::uint64_t number, Answer answer, Give& give) {
    std::unique_lock lock(give_mutex_);
    room_.wait(lock, [&] { return number < given_ + window_ || refused_; });
    ready_.emplace(number, std::move(answer));
    while (!refused_ && !ready_.empty() && ready_.begin()->first == given_) {
      refused_ = !give(ready_.begin()->second);
      ready_.erase(ready_.begin());
      ++given_;
    }
    if (refused_) stopped_ = true;
    room_.notify_all();
    return !refused_;
  }

  void Stop() {
    const std::lock_guard lock(give_mutex_);
    stopped_ = refused_ = true;
    room_.notify_all();
  }

  const std::uint64_t window_;
  std::atomic<bool> stopped_ = false;

  std::mutex take_mutex_;
  std::uint64_t taken_ = 0;

  std::mutex give_mutex_;
  std::condition_variable room_;
  std::map<std::uint64_t, Answer> ready_;  // by number
  std::uint64_t given_ = 0;
  bool refused_ = false;
};

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_IN_ORDER_H_
