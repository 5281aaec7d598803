#include "cli/batch_totals.h"

#include <unistd.h>

#include <cstdio>
#include <iostream>

namespace claimdiff::cli {

namespace {

// Back to the line's beginning, and nothing on it.
constexpr char kClearLine[] = "\r\x1b[K";

double Seconds(std::chrono::steady_clock::duration time) {
  return std::chrono::duration<double>(time).count();
}

}  // namespace

BatchTotals::BatchTotals()
    : terminal_(isatty(STDERR_FILENO) == 1), start_(Clock::now()) {}

void BatchTotals::AddReport(const Report& report) {
  const std::lock_guard lock(mutex_);
  ++compared_;
  conflicts_ += report.summary.conflicts;
  only_in_a_ += report.summary.only_in_a;
  only_in_b_ += report.summary.only_in_b;
  ShowProgress(Clock::now());
}

void BatchTotals::AddError() {
  const std::lock_guard lock(mutex_);
  ++errors_;
}

void BatchTotals::AddSkipped() {
  const std::lock_guard lock(mutex_);
  ++skipped_;
}

std::string BatchTotals::Rate(Clock::time_point now) const {
  const double seconds = Seconds(now - start_);
  char text[64];
  std::snprintf(text, sizeof text, "%.1f s, %.0f pairs a second", seconds,
                seconds > 0 ? static_cast<double>(compared_) / seconds : 0.0);
  return text;
}

void BatchTotals::ShowProgress(Clock::time_point now) {
  constexpr std::chrono::milliseconds kEvery(250);
  if (!terminal_ || now - shown_ < kEvery) return;
  shown_ = now;
  std::cerr << kClearLine << compared_ + errors_ + skipped_ << " lines, "
            << Rate(now) << std::flush;
}

void BatchTotals::Print() {
  const std::lock_guard lock(mutex_);
  if (terminal_) std::cerr << kClearLine;
  std::cerr << "claimdiff: " << compared_ << " compared, " << errors_
            << " in error, " << skipped_ << " skipped; " << conflicts_
            << " conflicts, " << only_in_a_ << " claims only in A, "
            << only_in_b_ << " only in B; " << Rate(Clock::now()) << std::endl;
}

}  // namespace claimdiff::cli
