#include "read/hangul.h"

#include <gtest/gtest.h>

#include <string>

namespace claimdiff {
namespace {

struct HangulCase {
  const char* name;
  const char* written;
  const char* composed;
};

constexpr HangulCase kHangul[] = {
    {"with and without a last letter", "2\u1102\u1167\u11AB \u110B\u1161",
     "2\uB144 \uC544"},
    {"the first and the last syllable", "\u1100\u1161\u1112\u1175\u11C2",
     "\uAC00\uD7A3"},
    {"a last letter after a syllable", "\u1112\u1161 \uAC00\u11A8",
     "\uD558 \uAC01"},
    {"no second last letter", "\u1100\u1161\u11A8\u11A8", "\uAC01\u11A8"},
    {"letters that make no syllable", "\u1100\u1100\u1161 \u1161\u11A8 \u1113",
     "\u1100\uAC00 \u1161\u11A8 \u1113"},
    {"other scripts stay as they are", "\u1100\u1161 e\u0301 \u3131",
     "\uAC00 e\u0301 \u3131"},
    {"without any first letter nothing is done", "\uAC00\u11A8 a",
     "\uAC00\u11A8 a"},
};

DecodedSource Composed(const std::string& text) {
  DecodedSource source;
  source.text = text;
  ComposeHangul(&source);
  return source;
}

TEST(HangulTest, LettersBecomeSyllables) {
  for (const HangulCase& c : kHangul) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(Composed(c.written).text, c.composed);
  }
}

TEST(HangulTest, EachSyllableKnowsItsLetters) {
  const DecodedSource source = Composed("a\u1102\u1167\u11AB b\u110B\u1161");
  ASSERT_EQ(source.text, "a\uB144 b\uC544");
  EXPECT_EQ(source.origin.SourceOf({0, 1}), (Span{0, 1}));
  EXPECT_EQ(source.origin.SourceOf({1, 4}), (Span{1, 10}));
  EXPECT_EQ(source.origin.SourceOf({4, 6}), (Span{10, 12}));
  EXPECT_EQ(source.origin.SourceOf({6, 9}), (Span{12, 18}));
}

// In UTF-16 a letter is two bytes.
TEST(HangulTest, TheOriginOfAnotherEncodingIsKept) {
  const std::string bytes("\xFF\xFE\x02\x11\x67\x11\xAB\x11.\0", 10);
  const Result<DecodedSource> source = DecodeSource(bytes, "", "");
  ASSERT_TRUE(source.ok());
  EXPECT_EQ(source.value().text, "\uB144.");
  EXPECT_EQ(source.value().origin.SourceOf({0, 3}), (Span{2, 8}));
  EXPECT_EQ(source.value().origin.SourceOf({3, 4}), (Span{8, 10}));
}

}  // namespace
}  // namespace claimdiff
