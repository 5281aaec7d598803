#include "lexicon/english.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

#include "data/data.h"

namespace claimdiff::lexicon {
namespace {

TEST(English, FormsStandForTheirWords) {
  struct Row {
    const char* name;
    const char* form;
    const char* stem;
  };
  const Row kRows[] = {
      {"by rule", "exporting", "export"},
      {"past", "said", "say"},
      {"participle", "written", "write"},
      {"plural", "children", "child"},
      {"comparative", "worse", "bad"},
      {"the word itself", "say", "say"},
      {"a word of its own, too", "found", "found"},
      {"an auxiliary is grammar", "was", "was"},
      {"no word of English", "zzz", "zzz"},
      {"none", "", ""},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(EnglishStem(row.form), row.stem);
    EXPECT_EQ(ConceptOf(row.form), ConceptOf(row.stem));
  }
}

TEST(English, AFormThatIsAWordMayBeBoth) {
  const std::vector<Sense> found = EnglishSenses("found");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].meaning, ConceptOf("found"));
  EXPECT_EQ(found[1].meaning, ConceptOf("find"));
  EXPECT_EQ(found[0].weight + found[1].weight, 1.F);
  const std::vector<Sense> said = EnglishSenses("said");
  ASSERT_EQ(said.size(), 1U);
  EXPECT_EQ(said[0].meaning, ConceptOf("say"));
  EXPECT_EQ(said[0].weight, 1.F);
}

TEST(English, NoFormIsListedTwice) {
  std::set<std::string_view> seen;
  data::ForEachRow(data::Table("english_forms"), [&](std::string_view row) {
    data::NextColumn(&row);
    while (!row.empty()) {
      std::string_view forms = data::NextColumn(&row);
      while (!forms.empty() && forms != "-") {
        const std::string_view form = data::Cut(&forms, ' ');
        EXPECT_TRUE(seen.insert(form).second) << form;
      }
    }
  });
  EXPECT_TRUE(seen.contains("said"));
}

}  // namespace
}  // namespace claimdiff::lexicon
