#include "text/hash_table.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace claimdiff::text {
namespace {

TEST(HashTable, FindsWhatWasAdded) {
  constexpr std::uint64_t kMany = 10'000;  // it grows several times
  HashTable<std::uint64_t> table;
  EXPECT_EQ(table.Find(7), nullptr);
  for (std::uint64_t k = 1; k <= kMany; ++k) {
    EXPECT_EQ(table.Add(k * 1024, k), k);  // all alike in their low bits
  }
  EXPECT_EQ(table.size(), kMany);
  for (std::uint64_t k = 1; k <= kMany; ++k) {
    ASSERT_NE(table.Find(k * 1024), nullptr) << k;
    EXPECT_EQ(*table.Find(k * 1024), k);
    EXPECT_EQ(table.Find(k * 1024 + 1), nullptr);
  }
  table.Clear();
  EXPECT_EQ(table.size(), 0U);
  EXPECT_EQ(table.Find(1024), nullptr);
}

TEST(HashTable, TakesAnyHash) {
  HashTable<int> table;
  table.Add(0, 5);
  table.Add(~std::uint64_t{0}, 6);
  EXPECT_EQ(*table.Find(0), 5);
  EXPECT_EQ(*table.Find(~std::uint64_t{0}), 6);
  EXPECT_EQ(table.Find(2), nullptr);
}

}  // namespace
}  // namespace claimdiff::text
