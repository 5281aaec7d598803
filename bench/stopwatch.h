// Time that this process spent, not that the machine gave away.
#ifndef CLAIMDIFF_BENCH_STOPWATCH_H_
#define CLAIMDIFF_BENCH_STOPWATCH_H_

#include <ctime>

namespace claimdiff::bench {

class Stopwatch {
 public:
  double Seconds() const {
    return static_cast<double>(std::clock() - start_) / CLOCKS_PER_SEC;
  }

 private:
  std::clock_t start_ = std::clock();
};

}  // namespace claimdiff::bench

#endif  // CLAIMDIFF_BENCH_STOPWATCH_H_
