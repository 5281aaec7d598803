#include "cli/check_progress.h"

#include <unistd.h>

#include <cstdio>

namespace claimdiff::cli {

namespace {

constexpr std::chrono::milliseconds kFirst{500};
constexpr std::chrono::milliseconds kStep{100};

}  // namespace

CheckProgress::CheckProgress(std::size_t pairs)
    : pairs_(pairs),
      terminal_(isatty(STDERR_FILENO) == 1),
      next_(Clock::now() + kFirst) {}

CheckProgress::~CheckProgress() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
}

void CheckProgress::Advance(std::size_t findings) {
  ++done_;
  findings_ += findings;
  if (!terminal_ || Clock::now() < next_) return;
  next_ = Clock::now() + kStep;
  shown_ = true;
  std::fprintf(stderr, "\r\x1b[K%zu of %zu pairs, %zu findings", done_, pairs_,
               findings_);
}

}  // namespace claimdiff::cli
