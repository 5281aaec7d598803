#include "text/single_byte.h"

#include <gtest/gtest.h>

namespace claimdiff::text {
namespace {

TEST(SingleByteTest, GivesTheCharactersOfACharacterSet) {
  const auto latin2 = SingleByteCharacters("ISO8859-2");
  ASSERT_EQ(latin2.size(), 256u);
  EXPECT_EQ(latin2['a'], "a");
  EXPECT_EQ(latin2[0xB1], "ą");
  EXPECT_EQ(SingleByteCharacters("KOI8-R")[0xC1], "а");
  EXPECT_EQ(SingleByteCharacters("windows-1252")[0x80], "€");
}

TEST(SingleByteTest, GivesNothingForAnyOther) {
  EXPECT_TRUE(SingleByteCharacters("UTF-16").empty());
  EXPECT_TRUE(SingleByteCharacters("Shift_JIS").empty());
  EXPECT_TRUE(SingleByteCharacters("no such set").empty());
}

}  // namespace
}  // namespace claimdiff::text
