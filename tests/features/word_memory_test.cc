#include "features/word_memory.h"

#include <gtest/gtest.h>

#include <string>

#include "lexicon/lexicon.h"

namespace claimdiff {
namespace {

using text::Script;

WrittenWord Latin(std::string_view folded) {
  return {folded, text::HashFolded(folded), Script::kLatin, Writing::kSpelt};
}

TEST(WordMemory, KnowsAWordFromTheSecondTimeOn) {
  WordMemory& memory = WordMemory::Of("id", {});
  const KnownWord& first = memory.Recall(Latin(std::string("berbasis")));
  EXPECT_EQ(first.folded, "berbasis") << "the caller's text is gone";
  EXPECT_EQ(first.sounds.size(), 2U);
  EXPECT_TRUE(first.senses.empty()) << "no dictionary";
  for (int i = 0; i < 5000; ++i) {
    memory.FetchPlace(Latin("berbasis"));
    memory.FetchWord(Latin("berbasis"));
    memory.FetchWord(Latin("unknown so far"));
    memory.Recall(Latin("word" + std::to_string(i)));
  }
  EXPECT_EQ(&memory.Recall(Latin("berbasis")), &first);
  EXPECT_EQ(&WordMemory::Of("id", {}), &memory);
}

TEST(WordMemory, LanguagesAndDictionariesAreApart) {
  EXPECT_EQ(WordMemory::Of("de", {}).Recall(Latin("berbasis")).sounds.size(),
            1U);
  WordMemory& plain = WordMemory::Of("en", {});
  WordMemory& english = WordMemory::Of("en", {true, nullptr});
  EXPECT_TRUE(plain.Recall(Latin("exports")).senses.empty());
  const KnownWord& word = english.Recall(Latin("exports"));
  ASSERT_EQ(word.senses.size(), 1U);
  EXPECT_EQ(word.senses[0].meaning, lexicon::ConceptOf("export"));
  EXPECT_EQ(word.senses[0].weight, 1.F);
}

TEST(WordMemory, TellsWordsOfOneHashApart) {
  WordMemory& memory = WordMemory::Of("x-one-hash", {});
  const WrittenWord one{"one", 1, Script::kLatin, Writing::kSpelt};
  const WrittenWord two{"two", 1, Script::kLatin, Writing::kSpelt};
  const WrittenWord signs{"one", 1, Script::kLatin, Writing::kCharacters};
  EXPECT_EQ(memory.Recall(one).sounds[0].letters.View(), "one");
  EXPECT_EQ(memory.Recall(two).sounds[0].letters.View(), "two");
  EXPECT_TRUE(memory.Recall(signs).sounds.empty()) << "not read by its letters";
  EXPECT_EQ(memory.size(), 3U);
}

TEST(WordMemory, IsBounded) {
  for (int i = 0; i < 200; ++i) {
    WordMemory::Of("x-" + std::to_string(i), {}).Recall(Latin("word"));
    ForgetWords();
  }
  EXPECT_EQ(WordMemory::Of("x-0", {}).size(), 0U) << "many languages";
  WordMemory& memory = WordMemory::Of("x-many", {});
  const auto learn = [&memory](int words, std::size_t length) {
    for (int i = 0; i < words; ++i) {
      const std::string folded = std::to_string(i) + std::string(length, 'x');
      memory.Recall({folded, text::HashFolded(folded), Script::kHan,
                     Writing::kCharacters});
    }
  };
  learn(1000, 10);
  ForgetWords();
  EXPECT_EQ(WordMemory::Of("x-many", {}).size(), 1000U) << "few words";
  learn(1000, 60'000);
  ForgetWords();
  EXPECT_EQ(WordMemory::Of("x-many", {}).size(), 0U) << "long ones";
}

}  // namespace
}  // namespace claimdiff
