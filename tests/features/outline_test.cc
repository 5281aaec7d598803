#include "features/outline.h"

#include <gtest/gtest.h>

#include <string>

#include "features/sound.h"

namespace claimdiff {
namespace {

constexpr const char* kWords[] = {
    "",           "a",      "aaa",     "kitten",      "sitting",
    "sittin",     "banana", "bananas", "mississippi", "president",
    "presidente", "abcdef", "fedcbaa", "rererererere"};

LeastDifferences AllBut(const char* word) {
  Outlines outlines;
  outlines.Resize(std::size(kWords) + 1);
  outlines.Set(0, MakeSound("notasked").outline);
  for (std::size_t i = 0; i < std::size(kWords); ++i) {
    outlines.Set(i + 1, MakeSound(kWords[i]).outline);
  }
  LeastDifferences out;
  outlines.Compare(MakeSound(word).outline, 1, std::size(kWords), &out);
  return out;
}

TEST(OutlineTest, NoWordsAreMoreAlikeThanTheirOutlines) {
  for (const char* a : kWords) {
    const LeastDifferences least = AllBut(a);
    for (std::size_t i = 0; i < std::size(kWords); ++i) {
      SCOPED_TRACE(std::string(a) + " " + kWords[i]);
      const Likeness likeness =
          SoundPattern(MakeSound(a)).To(MakeSound(kWords[i]));
      EXPECT_LE(likeness.letters, 1 - least.letters[i]);
      EXPECT_LE(likeness.skeleton, 1 - least.skeleton[i]);
    }
  }
}

TEST(OutlineTest, TellsMostWordsApart) {
  const LeastDifferences least = AllBut("banana");
  EXPECT_GT(least.letters[3], 0.8F) << "kitten: one n";
  EXPECT_GT(least.skeleton[3], 0.4F);
  EXPECT_EQ(least.letters[6], 0) << "itself";
  EXPECT_EQ(least.skeleton[6], 0);
}

TEST(OutlineTest, LettersAreCounted) {
  Outlines outlines;
  outlines.Resize(1);
  outlines.Set(0, MakeSound("abbcc").outline);
  LeastDifferences out;
  outlines.Compare(MakeSound("aabbc").outline, 0, 1, &out);
  EXPECT_FLOAT_EQ(out.letters[0], 0.2F);
}

}  // namespace
}  // namespace claimdiff
