// Each step of an edit adds, drops or changes one letter, and so one mark more
// or less in either set: the edit distance is no less than the marks that one
// sound has and the other lacks, nor than the difference of their sizes. (The
// bag distance of Bartolini, Ciaccia and Patella, "String matching with metric
// trees using an approximate distance", SPIRE 2002.)
#include "features/outline.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace claimdiff {

namespace {

// std::popcount is a call where the processor is not known to count bits.
std::int32_t CountBits(std::uint32_t bits) {
  bits -= (bits >> 1) & 0x55555555U;
  bits = (bits & 0x33333333U) + ((bits >> 2) & 0x33333333U);
  bits = (bits + (bits >> 4)) & 0x0F0F0F0FU;
  bits += bits >> 8;
  return static_cast<std::int32_t>((bits + (bits >> 16)) & 0x3FU);
}

// Four marks for each class: those of kClasses in sound.cc, and 'V'.
std::uint32_t ClassMarks(std::string_view skeleton) {
  constexpr std::string_view kClasses = "PKTSRNV";
  constexpr std::uint32_t kMost = 4;
  std::array<std::uint32_t, kClasses.size()> counts{};
  std::uint32_t marks = 0;
  for (const char klass : skeleton) {
    const std::size_t at = kClasses.find(klass);
    if (at == std::string_view::npos || counts[at] == kMost) continue;
    marks |= 1U << (at * kMost + counts[at]++);
  }
  return marks;
}

struct Counts {
  std::int32_t marks, size;
};

// The share of the longer one that an edit changes at least.
float Share(Counts x, Counts y, std::int32_t common) {
  const std::int32_t longer = std::max(x.size, y.size);
  const std::int32_t lacking = std::max(x.marks, y.marks) - common;
  const std::int32_t steps =
      std::max(lacking, longer - std::min(x.size, y.size));
  return static_cast<float>(steps) / static_cast<float>(std::max(longer, 1));
}

std::int32_t Number(std::size_t count) {
  return static_cast<std::int32_t>(count);
}

}  // namespace

Outline OutlineOf(const Sound& sound) {
  Outline out;
  for (const char letter : sound.letters.View()) {
    const std::uint32_t mark = 1U << (letter & 31);
    out.twice |= out.once & mark;
    out.once |= mark;
  }
  out.classes = ClassMarks(sound.skeleton.View());
  out.letter_marks = CountBits(out.once) + CountBits(out.twice);
  out.class_marks = CountBits(out.classes);
  out.letters = Number(sound.letters.size());
  out.skeleton = Number(sound.skeleton.size());
  return out;
}

void Outlines::Resize(std::size_t size) {
  for (auto* marks : {&once_, &twice_, &classes_}) marks->resize(size);
  for (auto* counts : {&letter_marks_, &class_marks_, &letters_, &skeleton_}) {
    counts->resize(size);
  }
}

void Outlines::Set(std::size_t at, const Outline& outline) {
  once_[at] = outline.once;
  twice_[at] = outline.twice;
  classes_[at] = outline.classes;
  letter_marks_[at] = outline.letter_marks;
  class_marks_[at] = outline.class_marks;
  letters_[at] = outline.letters;
  skeleton_[at] = outline.skeleton;
}

Outline Outlines::operator[](std::size_t at) const {
  return {once_[at],        twice_[at],   classes_[at], letter_marks_[at],
          class_marks_[at], letters_[at], skeleton_[at]};
}

void Outlines::Compare(const Outline& outline, std::size_t first,
                       std::size_t count, LeastDifferences* out) const {
  if (out->letters.size() < count) {
    out->letters.resize(count);
    out->skeleton.resize(count);
  }
  CompareLetters(outline, first, count, out->letters.data());
  CompareSkeletons(outline, first, count, out->skeleton.data());
}

// Loops without a branch or a call, which compilers turn into vector
// instructions.
void Outlines::CompareLetters(const Outline& x, std::size_t first,
                              std::size_t count, float* out) const {
  const std::uint32_t* const once = once_.data() + first;
  const std::uint32_t* const twice = twice_.data() + first;
  const std::int32_t* const marks = letter_marks_.data() + first;
  const std::int32_t* const sizes = letters_.data() + first;
  float* __restrict const shares = out;
  for (std::size_t k = 0; k < count; ++k) {
    const std::int32_t common =
        CountBits(x.once & once[k]) + CountBits(x.twice & twice[k]);
    shares[k] =
        Share({x.letter_marks, x.letters}, {marks[k], sizes[k]}, common);
  }
}

void Outlines::CompareSkeletons(const Outline& x, std::size_t first,
                                std::size_t count, float* out) const {
  const std::uint32_t* const classes = classes_.data() + first;
  const std::int32_t* const marks = class_marks_.data() + first;
  const std::int32_t* const sizes = skeleton_.data() + first;
  float* __restrict const shares = out;
  for (std::size_t k = 0; k < count; ++k) {
    const std::int32_t common = CountBits(x.classes & classes[k]);
    shares[k] =
        Share({x.class_marks, x.skeleton}, {marks[k], sizes[k]}, common);
  }
}

}  // namespace claimdiff
