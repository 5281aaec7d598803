#include "cli/progress_line.h"

#include <unistd.h>

#include <iostream>

namespace claimdiff::cli {

namespace {

constexpr std::chrono::milliseconds kFirst{500};
constexpr std::chrono::milliseconds kStep{100};
// Back to the line's beginning, and nothing on it.
constexpr char kClearLine[] = "\r\x1b[K";

}  // namespace

ProgressLine::ProgressLine()
    : terminal_(isatty(STDERR_FILENO) == 1), next_(Clock::now() + kFirst) {}

void ProgressLine::Show(std::string_view line) {
  if (!terminal_) return;
  next_ = Clock::now() + kStep;
  shown_ = true;
  std::cerr << kClearLine << line << std::flush;
}

void ProgressLine::Clear() {
  if (shown_) std::cerr << kClearLine << std::flush;
  shown_ = false;
}

}  // namespace claimdiff::cli
