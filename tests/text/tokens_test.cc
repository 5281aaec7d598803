#include "text/tokens.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "text/utf8.h"

namespace claimdiff::text {
namespace {

struct TokenCase {
  std::string_view name;
  std::string_view text;
  std::string_view folded;  // tokens joined by '|'
};

constexpr TokenCase kCases[] = {
    {"words and a stop", "Harga naik.", "harga|naik|."},
    {"letters and digits never share a token", "H20 157juta", "h|20|157|juta"},
    {"fractions keep their parts", "1.500,75", "1|.|500|,|75"},
    {"digits of other systems fold to ASCII", "١٥ १५ １５", "15|15|15"},
    {"Han is one token a character", "一億5700万", "一|億|5700|万"},
    {"a Katakana run is a word", "アメリカの大統領", "アメリカ|の|大|統|領"},
    {"Hangul is one token a syllable", "미국은", "미|국|은"},
    {"Thai marks stay with their letter", "ไทยนี้", "ไ|ท|ย|นี้"},
    {"Devanagari words keep their signs", "भारत में", "भारत|में"},
    {"Arabic marks and hamza are levelled", "أَمْرِيكا", "امريكا"},
    {"decomposed letters compose", "Mala\u0301sia", "malásia"},
    {"a soft hyphen is no letter", "Donau\u00ADdampf", "donaudampf"},
    {"sharp s folds", "Straße", "strasse"},
    {"apostrophes part words", "l'Europe", "l|'|europe"},
    {"modifier apostrophes too", "пʼять", "п|ʼ|ять"},
    {"scripts part words", "GPUは", "gpu|は"},
    {"nothing", " \n\t", ""},
};

TEST(Tokenise, Cases) {
  for (const TokenCase& c : kCases) {
    SCOPED_TRACE(c.name);
    const Tokens tokens = Tokenise(c.text);
    std::string joined;
    for (const Token& token : tokens.list) {
      if (!joined.empty()) joined += '|';
      joined += tokens.Fold(token);
    }
    EXPECT_EQ(joined, c.folded);
  }
}

TEST(Tokenise, LettersAreCountedInTheFoldedForm) {
  const std::string very_long(300, 'a');
  for (const TokenCase& c : kCases) {
    SCOPED_TRACE(c.name);
    const Tokens tokens = Tokenise(c.text);
    for (const Token& token : tokens.list) {
      EXPECT_EQ(tokens.Letters(token), CountCodePoints(tokens.Fold(token)));
    }
  }
  const Tokens tokens = Tokenise(very_long);
  ASSERT_EQ(tokens.list.size(), 1U);
  EXPECT_EQ(tokens.Letters(tokens.list[0]), very_long.size());
}

TEST(Tokenise, FlagsTellCaseAndSpace) {
  const Tokens tokens = Tokenise("The iPhone\nFBI's");
  ASSERT_EQ(tokens.list.size(), 5u);
  EXPECT_TRUE(tokens.list[0].upper_first);
  EXPECT_TRUE(tokens.list[0].lower_inside);
  EXPECT_TRUE(tokens.list[0].line_before);
  EXPECT_TRUE(tokens.list[1].upper_inside);
  EXPECT_FALSE(tokens.list[1].upper_first);
  EXPECT_TRUE(tokens.list[1].space_before);
  EXPECT_FALSE(tokens.list[1].line_before);
  EXPECT_TRUE(tokens.list[2].line_before);
  EXPECT_FALSE(tokens.list[2].lower_inside);
  EXPECT_FALSE(tokens.list[3].space_before);
}

// ASCII letters are taken eight at a time.
TEST(Tokenise, WordsOfAnyLength) {
  constexpr const char* kEnds[] = {
      "", " x", ".", "9", "\u00E9", "\u200Dz", "\x01", "\u0301", "\u4E2D"};
  for (std::size_t size = 1; size < 26; ++size) {
    std::string word =
        std::string("AbCdefghIjklmnoPqrstuvwxyZ").substr(0, size);
    for (const char* end : kEnds) {
      SCOPED_TRACE(word + end);
      for (const std::string& text : {word + end, "- " + word + end}) {
        const Tokens tokens = Tokenise(text);
        const Token& token = tokens.list[text[0] == '-' ? 1 : 0];
        const std::string_view fold = tokens.Fold(token);
        EXPECT_EQ(fold, Fold(std::string_view(text).substr(token.span.begin,
                                                           token.span.size())));
        EXPECT_EQ(
            fold.substr(0, size - 1),
            std::string_view("abcdefghijklmnopqrstuvwxy").substr(0, size - 1));
        EXPECT_EQ(token.hash, HashFolded(fold));
        EXPECT_TRUE(token.upper_first);
        EXPECT_EQ(token.upper_inside, size > 2);
        if (size > 1) {
          EXPECT_TRUE(token.lower_inside);
        }
      }
    }
  }
}

TEST(Tokenise, IntoTokensThatWereUsed) {
  Tokens tokens = Tokenise("A long text that leaves much behind, \u0130 too.");
  Tokenise("One word", &tokens);
  ASSERT_EQ(tokens.list.size(), 2u);
  EXPECT_EQ(tokens.folded, "oneword");
  EXPECT_EQ(tokens.Fold(tokens.list[1]), "word");
  EXPECT_EQ(tokens.list[1].hash, HashFolded("word"));
}

TEST(Hashes, GoOn) {
  EXPECT_EQ(ContinueHash(HashFolded("luar"), " negeri"),
            HashFolded("luar negeri"));
  EXPECT_EQ(ContinueHash(HashFolded("luar"), ""), HashFolded("luar"));
}

}  // namespace
}  // namespace claimdiff::text
