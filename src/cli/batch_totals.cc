#include "cli/batch_totals.h"

#include <cstdio>
#include <iostream>

#include "text/counted.h"

namespace claimdiff::cli {

void BatchTotals::AddReport(const Report& report) {
  const std::lock_guard lock(mutex_);
  ++compared_;
  conflicts_ += report.summary.conflicts;
  only_in_a_ += report.summary.only_in_a;
  only_in_b_ += report.summary.only_in_b;
  if (progress_.Due()) {
    progress_.Show(text::Counted(compared_, "pair, ", "pairs, ") + Rate());
  }
}

void BatchTotals::AddSkipped() {
  const std::lock_guard lock(mutex_);
  ++skipped_;
}

std::string BatchTotals::Rate() const {
  const double seconds =
      std::chrono::duration<double>(Clock::now() - start_).count();
  char text[64];
  std::snprintf(text, sizeof text, "%.1f s, %.0f pairs a second", seconds,
                seconds > 0 ? static_cast<double>(compared_) / seconds : 0.0);
  return text;
}

void BatchTotals::Print(std::uint64_t errors) {
  const std::lock_guard lock(mutex_);
  progress_.Clear();
  std::cerr << "claimdiff: " << compared_ << " compared, " << errors
            << " in error, " << skipped_ << " skipped; "
            << text::Counted(conflicts_, "conflict, ", "conflicts, ")
            << text::Counted(only_in_a_, "claim", "claims") << " only in A, "
            << only_in_b_ << " only in B; " << Rate() << std::endl;
}

}  // namespace claimdiff::cli
