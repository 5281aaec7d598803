// How far a long check is, on a terminal.
#ifndef CLAIMDIFF_CLI_CHECK_PROGRESS_H_
#define CLAIMDIFF_CLI_CHECK_PROGRESS_H_

#include <chrono>
#include <cstddef>

namespace claimdiff::cli {

// One line on standard error, rewritten a few times a second; nothing if that
// is no terminal, or if the check is over in a moment.
class CheckProgress {
 public:
  explicit CheckProgress(std::size_t pairs);
  ~CheckProgress();  // clears the line
  CheckProgress(const CheckProgress&) = delete;
  CheckProgress& operator=(const CheckProgress&) = delete;

  // One more pair is done.
  void Advance(std::size_t findings);

 private:
  using Clock = std::chrono::steady_clock;

  std::size_t pairs_, done_ = 0, findings_ = 0;
  bool terminal_;
  bool shown_ = false;
  Clock::time_point next_;
};

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_CHECK_PROGRESS_H_
