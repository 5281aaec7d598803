#include "lexicon/sisters.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/build.h"

namespace claimdiff::lexicon {
namespace {

TEST(Sisters, AreOthersAndEachOnce) {
  ASSERT_FALSE(AllSisters().empty());
  for (const auto& [language, sisters] : AllSisters()) {
    SCOPED_TRACE(language);
    ASSERT_FALSE(sisters.empty());
    for (std::size_t i = 0; i < sisters.size(); ++i) {
      EXPECT_FALSE(sisters[i].empty());
      EXPECT_NE(sisters[i], language);
      for (std::size_t k = 0; k < i; ++k) EXPECT_NE(sisters[i], sisters[k]);
      EXPECT_TRUE(IsSister(sisters[i]));
    }
  }
  EXPECT_FALSE(IsSister("en"));
}

TEST(Sisters, WordsAreAlikeButForTheirAccents) {
  struct Row {
    const char* name;
    const char* known;
    const char* word;
    bool alike;
  };
  const Row kRows[] = {
      {"the same", "zima", "zima", true},
      {"an accent", "zeměpis", "zemepis", true},
      {"another script", "vrijeme", "вријеме", true},
      {"Cyrillic letters of one language", "диаскоп", "діаскоп", true},
      {"one letter apart", "soubor", "súbor", false},
      {"three letters", "dům", "dum", false},
      {"a beginning", "zima", "zimany", false},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    SpeltAlike alike;
    alike.Add(row.known);
    EXPECT_EQ(!alike.Find(row.word).empty(), row.alike);
  }
}

class SisterDictionary : public testing::Test {
 protected:
  SisterDictionary()
      : dir_(std::filesystem::temp_directory_path() /
             "claimdiff_sisters_test") {
    std::filesystem::create_directories(dir_);
  }
  ~SisterDictionary() override { std::filesystem::remove_all(dir_); }

  // The first concept of `word`, or 0.
  Concept FirstConcept(std::string_view language, std::string_view word) const {
    const auto lexicon =
        Lexicon::Open(dir_ / (std::string(language) + ".lexicon"));
    if (!lexicon.ok()) return 0;
    const Entry entry = lexicon.value().FindExact(word);
    return entry.empty() ? 0 : entry.senses[0].meaning;
  }

  const std::filesystem::path dir_;
};

TEST_F(SisterDictionary, ServesForWordsOfASpellingList) {
  std::ofstream(dir_ / "sk_SK.aff") << "SET UTF-8\n"
                                       "SFX A Y 1\n"
                                       "SFX A 0 u .\n";
  std::ofstream(dir_ / "sk_SK.dic") << "2\nzemepis/A\nsúbor/A\n";
  Builder builder;
  builder.AddEnglish("cs", "zeměpis", "geography", 1);
  builder.AddEnglish("cs", "soubor", "file", 1);
  ASSERT_TRUE(builder.AddFile(dir_ / "sk_SK.aff").ok());
  ASSERT_TRUE(builder.Write(dir_).ok());
  EXPECT_EQ(FirstConcept("sk", "zemepis"), ConceptOf("geography"));
  EXPECT_EQ(FirstConcept("sk", "zemepisu"), ConceptOf("geography"));  // a form
  EXPECT_EQ(FirstConcept("sk", "zeměpis"), 0U);  // no word of the list
  EXPECT_EQ(FirstConcept("sk", "súbor"), 0U);
}

TEST_F(SisterDictionary, ServesAsItStandsWithoutAList) {
  Builder builder;
  builder.AddEnglish("id", "larangan", "ban", 1);
  builder.AddEnglish("ms", "perisian", "software", 1);
  ASSERT_TRUE(builder.Write(dir_).ok());
  EXPECT_EQ(FirstConcept("ms", "larangan"), ConceptOf("ban"));
}

TEST_F(SisterDictionary, MakesNoLanguageOfItsOwn) {
  Builder builder;
  builder.AddEnglish("id", "larangan", "ban", 1);
  ASSERT_TRUE(builder.Write(dir_).ok());
  EXPECT_FALSE(std::filesystem::exists(dir_ / "ms.lexicon"));
}

TEST_F(SisterDictionary, LearnsNothingItself) {
  Builder builder;
  builder.AddEnglish("id", "larangan", "ban", 1);
  builder.AddEnglish("ms", "larangan", "window", 1);
  ASSERT_TRUE(builder.Write(dir_).ok());
  const auto id = Lexicon::Open(dir_ / "id.lexicon");
  ASSERT_TRUE(id.ok());
  EXPECT_EQ(id.value().FindExact("larangan").senses.size(), 1U);
}

}  // namespace
}  // namespace claimdiff::lexicon
