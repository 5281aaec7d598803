#include "features/sorting.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>
#include <tuple>

namespace claimdiff {
namespace {

struct Pair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  float value = 0;
  bool operator==(const Pair&) const = default;
};

// Below `end`, the same in each run.
std::uint32_t Random(std::uint32_t end) {
  static std::minstd_rand engine(7);
  return static_cast<std::uint32_t>(engine()) % end;
}

TEST(SortShort, SortsListsOfAnyLength) {
  for (const std::size_t size : {0U, 1U, 2U, 17U, 48U, 49U, 1000U}) {
    std::vector<std::uint32_t> list(size);
    for (std::uint32_t& item : list) item = Random(50);
    std::vector<std::uint32_t> expected = list;
    std::sort(expected.begin(), expected.end());
    SortShort(std::span(list), std::less());
    EXPECT_EQ(list, expected) << size;
  }
}

TEST(SortPairs, ByBothKeysThenFromTheHighestValue) {
  constexpr std::uint32_t kKeys = 30;
  std::vector<Pair> pairs(3000);
  for (Pair& pair : pairs) {
    pair = {Random(kKeys), Random(kKeys), static_cast<float>(Random(4))};
  }
  std::vector<Pair> expected = pairs;
  std::sort(expected.begin(), expected.end(), [](const Pair& x, const Pair& y) {
    return std::tuple(x.a, x.b, -x.value) < std::tuple(y.a, y.b, -y.value);
  });
  SortPairs(kKeys, &Pair::value, &pairs);
  EXPECT_EQ(pairs, expected);
}

TEST(SortPairs, NoneAndOne) {
  std::vector<Pair> pairs;
  SortPairs(0, &Pair::value, &pairs);
  EXPECT_TRUE(pairs.empty());
  pairs = {{0, 7, 1}};
  SortPairs(1, &Pair::value, &pairs);
  EXPECT_EQ(pairs, (std::vector<Pair>{{0, 7, 1}}));
}

TEST(KeepFirstOfEach, DropsLowerValues) {
  std::vector<Pair> pairs = {{0, 1, 3}, {0, 1, 2}, {0, 2, 1}, {1, 2, 1}};
  KeepFirstOfEach(&pairs);
  EXPECT_EQ(pairs, (std::vector<Pair>{{0, 1, 3}, {0, 2, 1}, {1, 2, 1}}));
}

}  // namespace
}  // namespace claimdiff
