#include "beside.h"

#include <gtest/gtest.h>

#include <vector>

namespace claimdiff {
namespace {

std::vector<alignment::KeyId> KeysIn(Span span,
                                     const std::vector<KeyUse>& uses) {
  std::vector<alignment::KeyId> keys;
  ForEachUseIn(span, uses, [&](const KeyUse& use) { keys.push_back(use.key); });
  return keys;
}

TEST(Beside, UsesAreAllThatOverlap) {
  const std::vector<KeyUse> uses = {
      {1, {0, 20}}, {2, {5, 7}}, {3, {10, 12}}, {4, {13, 15}}};
  using Keys = std::vector<alignment::KeyId>;
  EXPECT_EQ(KeysIn({9, 13}, uses), (Keys{1, 3}));
  EXPECT_EQ(KeysIn({7, 10}, uses), (Keys{1}));
  EXPECT_EQ(KeysIn({6, 14}, uses), (Keys{1, 2, 3, 4}));
  EXPECT_EQ(KeysIn({20, 30}, uses), (Keys{}));
  EXPECT_EQ(KeysIn({9, 13}, {}), (Keys{}));
}

}  // namespace
}  // namespace claimdiff
