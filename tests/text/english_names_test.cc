#include "text/english_names.h"

#include <gtest/gtest.h>

namespace claimdiff::text {
namespace {

TEST(EnglishNamesTest, Languages) {
  EXPECT_EQ(EnglishLanguage("id"), "Indonesian");
  EXPECT_EQ(EnglishLanguage("pt-BR"), "Portuguese (Brazil)");
  EXPECT_EQ(EnglishLanguage("und"), "");
  EXPECT_EQ(EnglishLanguage(""), "");
  EXPECT_EQ(EnglishLanguage("qqq"), "");
}

TEST(EnglishNamesTest, Regions) {
  EXPECT_EQ(EnglishRegion("SG"), "Singapore");
  EXPECT_EQ(EnglishRegion("035"), "Southeast Asia");
  EXPECT_EQ(EnglishRegion("QQ"), "");
}

}  // namespace
}  // namespace claimdiff::text
