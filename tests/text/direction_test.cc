#include "text/direction.h"

#include <gtest/gtest.h>

namespace claimdiff::text {
namespace {

struct DirectionCase {
  const char* name;
  const char* language;
  const char* text;
  bool right_to_left;
};

constexpr DirectionCase kDirections[] = {
    {"Arabic", "ar", "", true},
    {"Hebrew with a region", "he-IL", "", true},
    {"Persian that begins with a Latin name", "fa", "NASA", true},
    {"Urdu in its usual script", "ur", "", true},
    {"Kurdish in Arabic letters", "ckb", "", true},
    {"Uzbek in Arabic letters, by its script", "uz-Arab", "", true},
    {"English", "en", "", false},
    {"Russian", "ru-RU", "", false},
    {"English that quotes Arabic first", "en", "\u0633\u0644\u0627\u0645",
     false},
    {"unknown, Hebrew letters after digits", "und", "12 \u05e9\u05dc", true},
    {"unknown, Latin letters", "und", "\u201cAbc", false},
    {"unknown, nothing but digits", "und", "12", false},
    {"not a tag", "", "\u0633", true},
    {"no text", "und", "", false},
};

TEST(DirectionTest, LanguageDecidesThenTheText) {
  for (const DirectionCase& c : kDirections) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(RunsRightToLeft(c.language, c.text), c.right_to_left);
  }
}

}  // namespace
}  // namespace claimdiff::text
