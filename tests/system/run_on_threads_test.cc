#include "system/run_on_threads.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <atomic>
#include <stdexcept>

namespace claimdiff {
namespace {

TEST(RunOnThreadsTest, EachWorksOnce) {
  for (const unsigned count : {0U, 1U, 2U, 9U}) {
    std::atomic<unsigned> calls = 0;
    RunOnThreads(count, [&calls] { ++calls; });
    EXPECT_EQ(calls, count == 0 ? 1 : count);
  }
}

TEST(RunOnThreadsTest, ThrowsWhatAnyThrew) {
  std::atomic<unsigned> calls = 0;
  const auto work = [&calls] {
    if (++calls == 2) throw std::runtime_error("the second");
  };
  EXPECT_THROW(RunOnThreads(4, work), std::runtime_error);
  EXPECT_EQ(calls, 4U) << "the others went on";
}

TEST(ThreadsThatFitTest, AreFewerWhereAddressesAreLimited) {
  rlimit before = {};
  ASSERT_EQ(getrlimit(RLIMIT_AS, &before), 0);
  const rlim_t gibibyte = rlim_t{1} << 30;
  if (before.rlim_cur < gibibyte) GTEST_SKIP() << "it is limited already";
  const rlimit limited = {gibibyte, before.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_AS, &limited), 0);
  const unsigned few = ThreadsThatFit(256);
  const unsigned one = ThreadsThatFit(1);
  setrlimit(RLIMIT_AS, &before);
  EXPECT_EQ(few, 4U);
  EXPECT_EQ(one, 1U);
}

}  // namespace
}  // namespace claimdiff
