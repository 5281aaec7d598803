#include "lexicon/han_words.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

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

TEST(HanWords, OfKoreanComeFromALine) {
  const std::vector<KoreanWord> words = ParseHanja(
      "# a comment\n"
      "가:家:\n"
      "경제:經濟:\n"
      "경제:京制:of the capital\n"
      "\n"
      "ㄷ변칙:ㄷ變則:\n"
      "학교:學校");
  struct Row {
    const char* hangul;
    const char* characters;
    float weight;
  };
  const Row kRows[] = {
      {"경제", "经济", 1}, {"경제", "京制", .5F}, {"학교", "学校", 1}};
  ASSERT_EQ(words.size(), std::size(kRows));
  for (std::size_t i = 0; i < words.size(); ++i) {
    SCOPED_TRACE(kRows[i].characters);
    EXPECT_EQ(words[i].hangul, kRows[i].hangul);
    EXPECT_EQ(words[i].characters, kRows[i].characters);
    EXPECT_EQ(words[i].weight, kRows[i].weight);
  }
}

TEST(HanWords, GiveKoreanADictionary) {
  const auto dir =
      std::filesystem::temp_directory_path() / "claimdiff_korean_words_test";
  std::filesystem::create_directories(dir);
  std::ofstream(dir / "hanja.txt") << "경제:經濟:\n학교:學校:\n";
  Builder builder;
  builder.AddEnglish("ja", "経済", "economy", 1);
  ASSERT_TRUE(builder.AddFile(dir / "hanja.txt").ok());
  ASSERT_TRUE(builder.Write(dir).ok());
  const auto ko = Lexicon::Open(dir / "ko.lexicon");
  ASSERT_TRUE(ko.ok());
  struct Row {
    const char* name;
    const char* word;
    bool known;
  };
  const Row kRows[] = {
      {"alone", "경제", true},
      {"with a particle", "경제는", true},
      {"with more", "경제적으로도", true},
      {"a word that Japanese lacks", "학교", false},
      {"another beginning", "경기는", false},
      {"one syllable of it", "경", false},
      {"no Hangul", "경A", false},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(!ko.value().Find(row.word).empty(), row.known);
  }
  std::string endless = "경제";
  for (int k = 0; k < 5000; ++k) endless += "가";
  EXPECT_TRUE(ko.value().Find(endless).empty());
  EXPECT_TRUE(ko.value().FindExact("경제는").empty());
  EXPECT_NE(ko.value().notes().find("BSD-3-Clause"), std::string_view::npos);
  std::filesystem::remove_all(dir);
}

TEST(HanWords, OfAFileThatIsNoTextAreRefused) {
  const auto path = std::filesystem::temp_directory_path() / "hanja.txt";
  std::ofstream(path) << "\xff:\xfe:\n";
  Builder builder;
  const auto added = builder.AddFile(path);
  ASSERT_FALSE(added.ok());
  EXPECT_EQ(added.error().message, "is not UTF-8");
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace claimdiff::lexicon
