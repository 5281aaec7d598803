#include "text/line_index.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace claimdiff::text
