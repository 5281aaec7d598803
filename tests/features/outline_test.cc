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

LikenessBounds AllBut(const char* word) {
  Outlines outlines;
  outlines.Resize(std::size(kWords) + 1);
  outlines.Set(0, MakeSound("notasked").outline);
  for (std::size_t i = 0; i < std::size(kWords); ++i) {
    outlines.Set(i + 1, MakeSound(kWords[i]).outline);
  }
  LikenessBounds out;
  outlines.Compare(MakeSound(word).outline, 1, std::size(kWords), &out);
  return out;
}

TEST(OutlineTest, NoWordsAreMoreAlikeThanTheirOutlines) {
  for (const char* a : kWords) {
    const LikenessBounds most = AllBut(a);
    for (std::size_t i = 0; i < std::size(kWords); ++i) {
      SCOPED_TRACE(std::string(a) + " " + kWords[i]);
      const Likeness likeness =
          SoundPattern(MakeSound(a)).To(MakeSound(kWords[i]));
      EXPECT_LE(likeness.letters, most.letters[i]);
      EXPECT_LE(likeness.letters_prefix, most.letters_prefix[i]);
      EXPECT_LE(likeness.skeleton, most.skeleton[i]);
      EXPECT_LE(likeness.skeleton_prefix, most.skeleton_prefix[i]);
    }
  }
}

TEST(OutlineTest, TellsMostWordsApart) {
  const LikenessBounds most = AllBut("banana");
  EXPECT_LT(most.letters[3], 0.2F) << "kitten: one n";
  EXPECT_LT(most.skeleton[3], 0.6F);
  EXPECT_EQ(most.letters[6], 1) << "itself";
  EXPECT_EQ(most.skeleton[6], 1);
}

TEST(OutlineTest, LettersAreCounted) {
  Outlines outlines;
  outlines.Resize(1);
  outlines.Set(0, MakeSound("abbcc").outline);
  LikenessBounds out;
  outlines.Compare(MakeSound("aabbc").outline, 0, 1, &out);
  EXPECT_FLOAT_EQ(out.letters[0], 0.8F);
  EXPECT_FLOAT_EQ(out.letters_prefix[0], 0.8F);
}

}  // namespace
}  // namespace claimdiff
