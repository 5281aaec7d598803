// Each step of an edit adds, drops or changes one letter, and so one mark more
// or less in either set: the edit distance is no less than the marks that one
// sound has and the other lacks, nor than the difference of their sizes. (The
// bag distance of Bartolini, Ciaccia and Patella, "String matching with metric
// trees using an approximate distance", SPIRE 2002.)
#include "features/outline.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "alignment/wide.h"

namespace claimdiff {

namespace {

// std::popcount is a call where the processor is not known to count bits.
[[gnu::always_inline]] inline std::uint32_t CountBits(std::uint32_t bits) {
  bits -= (bits >> 1) & 0x55555555U;
  bits = (bits & 0x33333333U) + ((bits >> 2) & 0x33333333U);
  bits = (bits + (bits >> 4)) & 0x0F0F0F0FU;
  bits += bits >> 8;
  return (bits + (bits >> 16)) & 0x3FU;
}

// Four marks for each class.
std::uint32_t ClassMarks(std::string_view skeleton) {
  constexpr std::uint32_t kMost = 4;
  std::array<std::uint32_t, kSkeletonLetters.size()> counts{};
  std::uint32_t marks = 0;
  for (const char klass : skeleton) {
    const std::size_t at = kSkeletonLetters.find(klass);
    if (at == std::string_view::npos || counts[at] == kMost) continue;
    marks |= 1U << (at * kMost + counts[at]++);
  }
  return marks;
}

// The functions below have loops without a branch or a call, which compilers
// turn into vector instructions. REQUIRES: sizes are multiples of kLanes.

CLAIMDIFF_WIDE
void CountCommon(std::uint32_t marks, const std::uint32_t* others,
                 std::size_t size, std::uint32_t* __restrict common) {
  size = size / Outlines::kLanes * Outlines::kLanes;
  for (std::size_t k = 0; k < size; ++k) {
    common[k] = CountBits(marks & others[k]);
  }
}

CLAIMDIFF_WIDE
void AddCommon(std::uint32_t marks, const std::uint32_t* others,
               std::size_t size, std::uint32_t* __restrict common) {
  size = size / Outlines::kLanes * Outlines::kLanes;
  for (std::size_t k = 0; k < size; ++k) {
    common[k] += CountBits(marks & others[k]);
  }
}

struct Counts {
  std::int32_t marks, size;
};

struct CountsOf {
  const std::int32_t* marks;
  const std::int32_t* sizes;
  const std::uint32_t* common;  // marks
};

// Fills `full` with the share of the longer one that an edit may leave, and
// `prefix` with that of the shorter one where the longer one may end anywhere:
// then what counts is what the shorter one has and the longer one lacks.
CLAIMDIFF_WIDE
void SetBounds(Counts x, CountsOf others, std::size_t size,
               float* __restrict full, float* __restrict prefix) {
  constexpr std::int32_t kNone = 0xFF;
  size = size / Outlines::kLanes * Outlines::kLanes;
  for (std::size_t k = 0; k < size; ++k) {
    const std::int32_t other = others.sizes[k];
    const std::int32_t longer = std::max(x.size, other);
    const std::int32_t shorter = std::min(x.size, other);
    const auto common = static_cast<std::int32_t>(others.common[k]);
    const std::int32_t steps =
        std::max(std::max(x.marks, others.marks[k]) - common, longer - shorter);
    const std::int32_t of_shorter =
        std::min(x.size <= other ? x.marks : kNone,
                 other <= x.size ? others.marks[k] : kNone);
    full[k] =
        1 - static_cast<float>(steps) / static_cast<float>(std::max(longer, 1));
    prefix[k] = 1 - static_cast<float>(of_shorter - common) /
                        static_cast<float>(std::max(shorter, 1));
  }
}

std::uint8_t Small(std::size_t count) {
  return static_cast<std::uint8_t>(count);
}

}  // namespace

Outline OutlineOf(std::string_view letters, std::string_view skeleton) {
  Outline out;
  for (const char letter : letters) {
    const std::uint32_t mark = 1U << (letter & 31);
    out.twice |= out.once & mark;
    out.once |= mark;
  }
  out.classes = ClassMarks(skeleton);
  out.letter_marks = Small(CountBits(out.once) + CountBits(out.twice));
  out.class_marks = Small(CountBits(out.classes));
  out.letters = Small(letters.size());
  out.skeleton = Small(skeleton.size());
  return out;
}

void Outlines::Resize(std::size_t size) {
  size += kLanes - 1;
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

void Outlines::Compare(const Outline& x, std::size_t first, std::size_t count,
                       LikenessBounds* out) const {
  const std::size_t size = InLanes(count);
  if (out->letters.size() < size) {
    for (auto* bounds : {&out->letters, &out->letters_prefix, &out->skeleton,
                         &out->skeleton_prefix}) {
      bounds->resize(size);
    }
    out->common_letters.resize(size);
    out->common_classes.resize(size);
  }
  CountCommon(x.once, once_.data() + first, size, out->common_letters.data());
  AddCommon(x.twice, twice_.data() + first, size, out->common_letters.data());
  CountCommon(x.classes, classes_.data() + first, size,
              out->common_classes.data());
  SetBounds({x.letter_marks, x.letters},
            {letter_marks_.data() + first, letters_.data() + first,
             out->common_letters.data()},
            size, out->letters.data(), out->letters_prefix.data());
  SetBounds({x.class_marks, x.skeleton},
            {class_marks_.data() + first, skeleton_.data() + first,
             out->common_classes.data()},
            size, out->skeleton.data(), out->skeleton_prefix.data());
}

}  // namespace claimdiff
