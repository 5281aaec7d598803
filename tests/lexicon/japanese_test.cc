#include "lexicon/japanese.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "lexicon/build.h"

namespace claimdiff::lexicon {
namespace {

TEST(Japanese, VerbsAndAdjectivesHaveStems) {
  struct Row {
    const char* name;
    const char* word;
    std::vector<std::string> stems;
  };
  const Row kRows[] = {
      {"a verb of five forms",
       "死ぬ",
       {"死な", "死に", "死ん", "死ね", "死の"}},
      {"an adjective", "高い", {"高く", "高か", "高さ", "高け"}},
      {"one of two kinds",
       "述べる",
       {"述べら", "述べり", "述べっ", "述べれ", "述べろ", "述べ"}},
      {"a noun with する",
       "発表する",
       {"発表すら", "発表すり", "発表すっ", "発表すれ", "発表すろ", "発表"}},
      {"a noun", "経済", {}},
      {"kana only", "ある", {}},
      {"an ending only", "い", {}},
      {"nothing", "", {}},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(JapaneseStems(row.word), row.stems);
  }
}

TEST(Japanese, AWordOfItsOwnIsNoForm) {
  const auto dir =
      std::filesystem::temp_directory_path() / "claimdiff_japanese_test";
  Builder builder;
  builder.AddEnglish("ja", "述べる", "state", 1);
  builder.AddEnglish("ja", "違う", "differ", 1);
  builder.AddEnglish("ja", "違い", "difference", 1);
  ASSERT_TRUE(builder.Write(dir).ok());
  const auto ja = Lexicon::Open(dir / "ja.lexicon");
  ASSERT_TRUE(ja.ok());
  const auto first = [&](const char* word) {
    const Entry entry = ja.value().FindExact(word);
    return entry.empty() ? 0 : entry.senses[0].meaning;
  };
  EXPECT_EQ(first("述べ"), ConceptOf("state"));
  EXPECT_EQ(first("違っ"), ConceptOf("differ"));
  EXPECT_EQ(first("違い"), ConceptOf("difference"));
  std::filesystem::remove_all(dir);
}

}  // namespace
}  // namespace claimdiff::lexicon
