#include "lexicon/han_words.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "lexicon/build.h"

namespace claimdiff::lexicon {
namespace {

TEST(HanWords, AreOfTwoToFourChineseCharacters) {
  struct Row {
    const char* name;
    const char* word;
    bool is;
  };
  const Row kRows[] = {
      {"two", "経済", true},
      {"four", "国際連合", true},
      {"one", "水", false},
      {"five", "高速増殖炉", false},
      {"with kana", "食べ物", false},
      {"kana only", "ひと", false},
      {"of Latin letters", "ab", false},
      {"two words", "経済 発展", false},
      {"nothing", "", false},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(IsHanWord(row.word), row.is);
  }
}

TEST(HanWords, AreWrittenAsInChinese) {
  const ChineseWords words = InChinese({"経済", "発展", "日本"});
  EXPECT_EQ(words.traditional,
            (std::vector<std::string>{"經濟", "發展", "日本"}));
  EXPECT_EQ(words.simplified,
            (std::vector<std::string>{"经济", "发展", "日本"}));
  EXPECT_TRUE(InChinese({}).traditional.empty());
}

TEST(HanWords, GiveChineseADictionary) {
  const auto dir =
      std::filesystem::temp_directory_path() / "claimdiff_han_words_test";
  Builder builder;
  builder.AddEnglish("ja", "経済", "economy", 1);
  builder.AddEnglish("ja", "水", "water", 1);
  ASSERT_TRUE(builder.Write(dir).ok());
  const auto zh = Lexicon::Open(dir / "zh.lexicon");
  ASSERT_TRUE(zh.ok());
  for (const char* written : {"经济", "經濟"}) {
    const Entry entry = zh.value().FindExact(written);
    ASSERT_EQ(entry.senses.size(), 1U) << written;
    EXPECT_EQ(entry.senses[0].meaning, ConceptOf("economy"));
  }
  EXPECT_TRUE(zh.value().FindExact("経済").empty());
  EXPECT_TRUE(zh.value().FindExact("水").empty());
  EXPECT_NE(zh.value().notes().find("Japanese words"), std::string_view::npos);
  std::filesystem::remove_all(dir);
}

}  // namespace
}  // namespace claimdiff::lexicon
