#include "text/width.h"

#include <gtest/gtest.h>

#include <string>

namespace claimdiff::text {
namespace {

struct WidthCase {
  const char* name;
  const char* text;
  std::size_t cells;
  std::size_t graphemes;
};

constexpr WidthCase kWidths[] = {
    {"nothing", "", 0, 0},
    {"ASCII", "report", 6, 6},
    {"letter with a combining accent", "e\u0301te\u0301", 3, 3},
    {"Han fills two cells each", "\u65b0\u95fb", 4, 2},
    {"full-width digit", "\uff11", 2, 1},
    {"half-width Katakana", "\uff76\uff9e", 2, 1},
    {"Hangul syllable", "\ud55c", 2, 1},
    {"Hangul in Jamo joins to one syllable", "\u1112\u1161\u11ab", 2, 1},
    {"Thai vowel above takes no cell", "\u0e01\u0e34", 1, 1},
    {"Devanagari vowel sign takes a cell, virama none",
     "\u0915\u093f\u0938\u094d", 3, 2},
    {"Arabic with vowel mark", "\u0645\u064f", 1, 1},
    {"emoji", "\U0001F600", 2, 1},
    {"emoji with a skin tone", "\U0001F44D\U0001F3FD", 2, 1},
    {"family joined by ZWJ is one emoji",
     "\U0001F468\u200d\U0001F469\u200d\U0001F467", 2, 1},
    {"flag", "\U0001F1EE\U0001F1E9", 2, 1},
    {"two flags", "\U0001F1EE\U0001F1E9\U0001F1F5\U0001F1F9", 4, 2},
    {"text heart in emoji style", "\u2764\ufe0f", 2, 1},
    {"text heart", "\u2764", 1, 1},
    {"zero width joiner on its own", "\u200d", 0, 1},
    {"isolates fill nothing", "\u2068a\u2069", 1, 3},
    {"not equal is narrow", "\u2260", 1, 1},
};

TEST(WidthTest, CellsAndGraphemes) {
  for (const WidthCase& c : kWidths) {
    SCOPED_TRACE(c.name);
    const std::string_view text = c.text;
    EXPECT_EQ(CellWidth(text), c.cells);
    std::size_t graphemes = 0;
    for (std::size_t at = 0; at < text.size(); ++graphemes) {
      at += GraphemeAt(text, at).size;
    }
    EXPECT_EQ(graphemes, c.graphemes);
  }
}

TEST(WidthTest, FitCellsStopsBeforeHalfAWideCharacter) {
  EXPECT_EQ(FitCells("a\u65b0b", 2), "a");
  EXPECT_EQ(FitCells("a\u65b0b", 3), "a\u65b0");
  EXPECT_EQ(FitCells("ab", 9), "ab");
  EXPECT_EQ(FitCells("ab", 0), "");
}

TEST(WidthTest, RightToLeft) {
  EXPECT_TRUE(HasRightToLeft("abc \u05d0"));
  EXPECT_TRUE(HasRightToLeft("\u0645"));
  EXPECT_FALSE(HasRightToLeft("abc \u0430 \u65b0 12"));
}

}  // namespace
}  // namespace claimdiff::text
