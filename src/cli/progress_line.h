// How far long work is, on a terminal.
#ifndef CLAIMDIFF_CLI_PROGRESS_LINE_H_
#define CLAIMDIFF_CLI_PROGRESS_LINE_H_

#include <chrono>
#include <string_view>

namespace claimdiff::cli {

// One line on standard error; nothing if that is no terminal. For one thread at
// a time. Whoever prints there clears it first.
class ProgressLine {
 public:
  ProgressLine();
  ~ProgressLine() { Clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  // Whether it is time for another line: a few times a second, and not for
  // work that is over in a moment.
  bool Due() const { return terminal_ && Clock::now() >= next_; }
  // Shows it, due or not: before a step that takes long.
  void Show(std::string_view line);
  void Clear();

 private:
  using Clock = std::chrono::steady_clock;

  bool terminal_;
  bool shown_ = false;
  Clock::time_point next_;
};

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_PROGRESS_LINE_H_
