#include "lexicon/compounds.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/build.h"

namespace claimdiff::lexicon {
namespace {

TEST(Compounds, AreWrittenInSomeLanguages) {
  for (const std::string_view language : {"de", "sv", "fi"}) {
    EXPECT_TRUE(WritesCompounds(language)) << language;
  }
  for (const std::string_view language : {"fr", "ja", "et", ""}) {
    EXPECT_FALSE(WritesCompounds(language)) << language;
  }
}

class SwedishCompounds : public testing::Test {
 protected:
  SwedishCompounds()
      : dir_(std::filesystem::temp_directory_path() /
             "claimdiff_compounds_test") {
    std::filesystem::create_directories(dir_);
    Builder builder;
    builder.AddEnglish("sv", "sida", "page", 1);
    builder.AddEnglish("sv", "nummer", "number", 1);
    builder.AddEnglish("sv", "riktning", "direction", 1);
    builder.AddEnglish("sv", "färg", "colour", 1);
    builder.AddEnglish("sv", "rum", "room", 1);
    builder.AddEnglish("sv", "bord", "table", 1);
    builder.AddEnglish("sv", "å", "river", 1);
    written_ = builder.Write(dir_).ok();
  }
  ~SwedishCompounds() override { std::filesystem::remove_all(dir_); }

  const std::filesystem::path dir_;
  bool written_ = false;
};

TEST_F(SwedishCompounds, FallApartIntoTwoWords) {
  ASSERT_TRUE(written_);
  const auto opened = Lexicon::Open(dir_ / "sv.lexicon");
  ASSERT_TRUE(opened.ok());
  struct Row {
    const char* name;
    const char* word;
    const char* beginning;
    const char* ending;
  };
  const Row kRows[] = {
      {"a word without its ending", "sidnummer", "sid", "nummer"},
      {"both as they stand", "färgnummer", "färg", "nummer"},
      {"what joins them is an ending", "riktningsnummer", "riktnings",
       "nummer"},
      {"an ending of the whole", "bordsnumren", "", ""},
      {"one part unknown", "sidfot", "", ""},
      {"parts too short", "årum", "", ""},
      {"a word of the dictionary beside nothing", "nummer", "", ""},
      {"two words", "färg nummer", "", ""},
      {"nothing", "", "", ""},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    const Compound found = SplitCompound(opened.value(), row.word);
    EXPECT_EQ(found.beginning, row.beginning);
    EXPECT_EQ(found.ending, row.ending);
    EXPECT_EQ(found.empty(), std::string_view(row.ending).empty());
  }
}

TEST_F(SwedishCompounds, MeanWhatTheirPartsMean) {
  ASSERT_TRUE(written_);
  const auto opened = Lexicon::Open(dir_ / "sv.lexicon");
  ASSERT_TRUE(opened.ok());
  const std::vector<Sense> senses =
      SensesOf(SplitCompound(opened.value(), "sidnummer"));
  ASSERT_EQ(senses.size(), 2U);
  EXPECT_EQ(senses[0].meaning, ConceptOf("page"));
  EXPECT_EQ(senses[1].meaning, ConceptOf("number"));
  EXPECT_FLOAT_EQ(senses[0].weight, .5F);
  EXPECT_TRUE(SensesOf(Compound()).empty());
  const std::vector<Sense> twice =
      SensesOf(SplitCompound(opened.value(), "rumrum"));
  ASSERT_EQ(twice.size(), 1U);
  EXPECT_FLOAT_EQ(twice[0].weight, 1);
}

TEST_F(SwedishCompounds, EndlessWordsAreNone) {
  ASSERT_TRUE(written_);
  const auto opened = Lexicon::Open(dir_ / "sv.lexicon");
  ASSERT_TRUE(opened.ok());
  std::string word;
  for (int k = 0; k < 100'000; ++k) word += "rum";
  EXPECT_TRUE(SplitCompound(opened.value(), word).empty());
  EXPECT_FALSE(SplitCompound(opened.value(), "rumrum").empty());
}

}  // namespace
}  // namespace claimdiff::lexicon
