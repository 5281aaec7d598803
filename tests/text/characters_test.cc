#include "text/characters.h"

#include <gtest/gtest.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <random>
#include <string>

#include "text/tokens.h"
#include "text/utf8.h"

namespace claimdiff::text {
namespace {

// What Fold promises, by the slow way.
std::string FoldByIcu(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded);
  icu::Normalizer2::getNFKCCasefoldInstance(status)->normalizeUTF8(
      0, icu::StringPiece(text), sink, nullptr, status);
  std::string out;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = DecodeAt(folded, at);
    at += c.size;
    if (LevelFolded(c.value) != 0) AppendUtf8(LevelFolded(c.value), &out);
  }
  return out;
}

TEST(CharTable, EveryCodePointFoldsAsIcuFoldsIt) {
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    AppendUtf8(c, &text);
    ASSERT_EQ(Fold(text), FoldByIcu(text)) << std::hex << std::uint32_t{c};
  }
}

// Rows of code points of one block, where marks meet letters that they
// compose with or change places with.
TEST(CharTable, RowsFoldAsIcuFoldsThem) {
  constexpr char32_t kBlocks[] = {
      0x0000, 0x0080, 0x0300, 0x0370, 0x0400, 0x0590, 0x0600, 0x0900,
      0x0980, 0x0B00, 0x0D00, 0x0E00, 0x0E80, 0x0F00, 0x1000, 0x1100,
      0x1E00, 0x1F00, 0x2000, 0x3040, 0x3080, 0xAC00, 0xFB00, 0xFF00};
  std::mt19937 random(20251201);
  for (const char32_t block : kBlocks) {
    for (int row = 0; row < 4000; ++row) {
      std::string text;
      for (int i = 0; i < 5; ++i) {
        const auto roll = random();
        const char32_t base = (roll >> 16) % 4 == 0 ? 0x0300 : block;
        AppendUtf8(base + 1 + static_cast<char32_t>(roll % 127), &text);
      }
      ASSERT_EQ(Fold(text), FoldByIcu(text)) << text;
    }
  }
}

TEST(CharTable, KnowsClassesAndScripts) {
  const CharTable& table = CharTable::Shared();
  EXPECT_EQ(table.Find(U'\n').klass, CharClass::kLineEnd);
  EXPECT_EQ(table.Find(U'\u00A0').klass, CharClass::kSpace);
  EXPECT_EQ(table.Find(U'\u00AD').klass, CharClass::kFormat);
  EXPECT_EQ(table.Find(U'Ж').klass, CharClass::kUpper);
  EXPECT_EQ(table.Find(U'Ж').script, Script::kCyrillic);
  EXPECT_EQ(table.Find(U'漢').script, Script::kHan);
  EXPECT_EQ(table.Find(U'\U00020000').script, Script::kHan);
  EXPECT_EQ(table.Find(U'٣').folded, U'3');
}

}  // namespace
}  // namespace claimdiff::text
