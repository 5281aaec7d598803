// What a run of `batch` came to: while it runs, and at its end.
#ifndef CLAIMDIFF_CLI_BATCH_TOTALS_H_
#define CLAIMDIFF_CLI_BATCH_TOTALS_H_

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>

#include "claimdiff/report.h"
#include "cli/progress_line.h"

namespace claimdiff::cli {

// Any thread may count; when standard error is a terminal, it shows how far the
// run has come.
class BatchTotals {
 public:
  void AddReport(const Report& report);
  void AddSkipped();

  // "2 compared, 1 in error, ...": prints it on standard error.
  void Print(std::uint64_t errors);

 private:
  using Clock = std::chrono::steady_clock;

  std::string Rate() const;

  const Clock::time_point start_ = Clock::now();
  std::mutex mutex_;
  ProgressLine progress_;
  std::uint64_t compared_ = 0;
  std::uint64_t skipped_ = 0;
  std::uint64_t conflicts_ = 0;
  std::uint64_t only_in_a_ = 0;
  std::uint64_t only_in_b_ = 0;
};

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_BATCH_TOTALS_H_
