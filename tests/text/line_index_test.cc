#include "text/line_index.h"

#include <gtest/gtest.h>

#include <string>

namespace claimdiff::text {
namespace {

struct PlaceCase {
  const char* name;
  const char* text;
  std::uint32_t byte;
  std::uint32_t line, column;
};

constexpr PlaceCase kPlaces[] = {
    {"start", "abc", 0, 1, 1},
    {"end", "abc", 3, 1, 4},
    {"after LF", "a\nb", 2, 2, 1},
    {"after CR LF", "a\r\nb", 3, 2, 1},
    {"after CR", "a\rb", 2, 2, 1},
    {"column in characters, not bytes", "\u00e9\u65b0x", 5, 1, 3},
    {"empty text", "", 0, 1, 1},
};

TEST(LineIndexTest, Places) {
  for (const PlaceCase& c : kPlaces) {
    SCOPED_TRACE(c.name);
    const Position place = LineIndex(c.text).Locate(c.text, c.byte);
    EXPECT_EQ(place.line, c.line);
    EXPECT_EQ(place.column, c.column);
  }
}

TEST(LineIndexTest, LongLines) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "ab\u00e9";  // 4 bytes, 3 characters
  text += "\n";
  for (int i = 0; i < 300; ++i) text += "\u65b0";
  const LineIndex index(text);
  for (std::uint32_t i = 0; i <= 300; ++i) {
    EXPECT_EQ(index.Locate(text, 4 * i).column, 3 * i + 1);
    const Position second = index.Locate(text, 1201 + 3 * i);
    EXPECT_EQ(second.line, 2U);
    EXPECT_EQ(second.column, i + 1);
  }
}

}  // namespace
}  // namespace claimdiff::text
