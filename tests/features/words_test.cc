// Words as evidence: each once, by its hash, with its readings.
#include "features/words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "features/rows.h"
#include "features/text_arena.h"
#include "features/word_sounds.h"

namespace claimdiff {
namespace {

using text::Script;

WordId Add(std::string_view folded, Vocabulary* words) {
  return words->Add(folded, text::HashFolded(folded), Script::kLatin,
                    Writing::kSpelt);
}

TEST(Vocabulary, KeepsEachWordOnce) {
  constexpr WordId kWords = 5000;  // its tables grow several times
  Vocabulary words;
  for (WordId i = 0; i < kWords; ++i) {
    // The caller's text goes, the word stays.
    ASSERT_EQ(Add("word" + std::to_string(i), &words), i);
  }
  for (WordId i = 0; i < kWords; ++i) {
    ASSERT_EQ(Add("word" + std::to_string(i), &words), i);
    ASSERT_EQ(words[i].folded, "word" + std::to_string(i));
  }
  EXPECT_EQ(words.size(), kWords);
  const Vocabulary moved = std::move(words);
  EXPECT_EQ(moved[7].folded, "word7");
  EXPECT_EQ(moved.Find(moved[7]), 7U);
  EXPECT_EQ(Vocabulary().Find(moved[7]), Vocabulary::kNone);
}

std::vector<std::string> WordsOf(std::string_view text) {
  const text::Tokens tokens = text::Tokenise(text);
  Claim claim;
  claim.span = {0, static_cast<std::uint32_t>(text.size())};
  Vocabulary words;
  WordRoom room;
  FindWords(tokens, claim, 0, WordOptions(), &words, &room);
  std::vector<std::string> out;
  for (const WordUse& use : room.uses) out.emplace_back(words[use.word].folded);
  return out;
}

TEST(FindWords, ChainsOfDigitsAreWords) {
  const struct {
    const char* name;
    std::string_view text;
    std::vector<std::string> words;
  } rows[] = {
      {"a section", "3.6.2. Boot order", {"3.6.2", "boot", "order"}},
      {"a version", "GIMP 2.10.34", {"gimp", "2.10.34"}},
      {"times of day alike", "10:30 or 10.30", {"10.30", "10.30"}},
      {"a score", "they won 3-1", {"they", "3-1"}},
      {"digits alone", "page 12", {"page"}},
      {"a list", "4, 5", {}},
      {"a dash between spaces", "4 - 5", {}},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(WordsOf(row.text), row.words) << row.name;
  }
}

TEST(TextArena, KeepsValuesInTheirPlace) {
  TextArena arena;
  std::vector<std::span<const std::uint64_t>> kept;
  for (std::uint64_t i = 0; i < 2000; ++i) {
    arena.Keep(std::string(i % 7, 'x'));  // so that they need aligning
    const std::uint64_t values[] = {i, i + 1, i + 2};
    kept.push_back(arena.KeepAll(std::span<const std::uint64_t>(values)));
  }
  EXPECT_EQ(arena.Keep("con", "cept"), "concept");
  for (std::uint64_t i = 0; i < kept.size(); ++i) {
    ASSERT_EQ(kept[i].size(), 3U);
    EXPECT_EQ(kept[i][0], i);
    EXPECT_EQ(kept[i][2], i + 2);
  }
}

TEST(Rows, KeepTheirOrderAndForgetWhatIsDropped) {
  Rows<int> rows;
  EXPECT_EQ(rows.size(), 0U);
  rows.EndRow();
  for (const int value : {3, 1, 2}) rows.Add(value);
  EXPECT_EQ(rows.Open().size(), 3U);
  rows.EndRow();
  rows.Add(9);
  rows.DropRow();
  rows.Add(8);
  rows.EndRow();
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_TRUE(rows[0].empty());
  EXPECT_TRUE(std::ranges::equal(rows[1], std::vector<int>{3, 1, 2}));
  EXPECT_TRUE(std::ranges::equal(rows[2], std::vector<int>{8}));
}

TEST(Vocabulary, TellsWordsOfOneHashApart) {
  Vocabulary words;
  const WordId one = words.Add("one", 1, Script::kLatin, Writing::kSpelt);
  const WordId two = words.Add("two", 1, Script::kLatin, Writing::kSpelt);
  EXPECT_NE(one, two);
  words.Recall(&WordMemory::Of("en", {}));
  ASSERT_EQ(words[one].known->sounds.size(), 1U);
  ASSERT_EQ(words[two].known->sounds.size(), 1U);
  EXPECT_EQ(words[one].known->sounds[0].letters.View(), "one");
  EXPECT_EQ(words[two].known->sounds[0].letters.View(), "two");
}

TEST(ReadAloud, Cases) {
  const struct {
    const char* name;
    std::string_view folded;
    Script script;
    std::string_view language;
    std::vector<std::string> letters;
  } kCases[] = {
      {"Latin", "s\u00E3o", Script::kLatin, "", {"sao"}},
      {"Cyrillic", "\u043C\u0438\u0440", Script::kCyrillic, "ru", {"mir"}},
      {"too short to sound like anything", "x", Script::kLatin, "", {}},
      {"a prefix", "berbasis", Script::kLatin, "id", {"berbasis", "basis"}},
      {"none in that language", "berbasis", Script::kLatin, "de", {"berbasis"}},
      {"an accent is no prefix", "\u00FCbung", Script::kLatin, "de", {"ubung"}},
      {"an Arabic article, three letters left",
       "\u0627\u0644\u0642\u0645\u0631",
       Script::kArabic,
       "",
       {"alqmr", "qmr"}},
      {"little is left", "berada", Script::kLatin, "id", {"berada"}},
      {"a suffix is none",
       "pembatasannya",
       Script::kLatin,
       "id",
       {"pembatasannya", "batas"}},
      {"two clitics and an article of Arabic",
       "\u0648\u0644\u0644\u0645\u063A\u0631\u0628",
       Script::kArabic,
       "ar",
       {"wllmghrb", "mghrb"}},
      {"in Hebrew, no clitic that only names have",
       "\u05E9\u05D1\u05E8\u05D5\u05DF",
       Script::kHebrew,
       "he",
       {"sbrun", "brun"}},
      {"in Hebrew, one that only sounds have",
       "\u05D5\u05DC\u05D3\u05E0\u05D9",
       Script::kHebrew,
       "he",
       {"wldny", "dny"}},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.name);
    std::vector<std::string> letters;
    for (const Sound& sound : ReadAloud(c.folded, c.script, c.language)) {
      letters.emplace_back(sound.letters.View());
    }
    EXPECT_EQ(letters, c.letters);
  }
}

}  // namespace
}  // namespace claimdiff
