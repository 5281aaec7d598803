// How alike two words sound, whatever their scripts.
//
// A word is held twice: as Latin letters, and as a skeleton of consonant
// classes (p b f v w are one class, and so on), because vowels are what
// transcription changes first and Arabic does not write at all.
#ifndef CLAIMDIFF_FEATURES_SOUND_H_
#define CLAIMDIFF_FEATURES_SOUND_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "features/outline.h"

namespace claimdiff {

// A few letters, in place.
class Letters {
 public:
  static constexpr std::size_t kMost = 32;  // text::kMaxRomanSize

  // REQUIRES: fewer than kMost so far; a-z or A-Z.
  void Add(char letter) { letters_[size_++] = letter; }
  std::size_t size() const { return size_; }
  std::string_view View() const { return {letters_.data(), size_}; }

 private:
  std::uint8_t size_ = 0;
  std::array<char, kMost> letters_{};
};

// The first consonants of a skeleton as a number, the very first highest; 0
// where there are no more.
using Opening = std::uint16_t;
inline constexpr std::size_t kOpeningSize = 4;  // consonants
inline constexpr std::size_t kClassBits = 3;    // of each

struct Sound {
  Letters letters;   // a-z
  Letters skeleton;  // consonant classes; 'V' for an initial vowel
  Opening opening = 0;
  Outline outline;
};

// REQUIRES: `letters` as from text::Romanise.
Sound MakeSound(std::string_view letters);

// Edit distances between two strings, and between the shorter one and the
// best prefix of the longer one (endings are grammar more often than not). Of
// two that are as long, the second one counts as the longer one.
struct Distance {
  std::uint32_t full = 0;
  std::uint32_t prefix = 0;
};

// Which of two strings one is.
enum class Place : std::uint8_t { kFirst, kSecond };

// A string to compare with many others.
class Pattern {
 public:
  // REQUIRES: at most 32 letters; each a-z or A-Z.
  explicit Pattern(std::string_view letters, Place place = Place::kFirst);
  // REQUIRES: as above.
  Distance To(std::string_view other) const;
  std::size_t size() const { return size_; }

 private:
  struct Column;
  // REQUIRES: neither is empty, and `other` is the longer one, or is not.
  Distance ToLonger(std::string_view other) const;
  Distance ToShorter(std::string_view other) const;

  std::array<std::uint32_t, 32> masks_{};  // by letter: where it stands
  std::uint32_t size_ = 0;
  std::uint32_t least_longer_ = 0;  // the least size of a longer one
};

// Similarities, 0..1, 1 for equal.
struct Likeness {
  float letters = 0;
  float letters_prefix = 0;
  float skeleton = 0;
  float skeleton_prefix = 0;
};

// A word to compare with many others.
class SoundPattern {
 public:
  explicit SoundPattern(const Sound& sound, Place place = Place::kFirst);
  Likeness To(const Sound& other) const;

  // Half of the work each. They leave the other members alone.
  void CompareLetters(const Sound& other, Likeness* likeness) const;
  void CompareSkeletons(const Sound& other, Likeness* likeness) const;

 private:
  Pattern letters_;
  Pattern skeleton_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_SOUND_H_
