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

// Of one sound.
struct Counts {
  std::int32_t marks, size;
};

struct Bounds {
  float full, prefix;
};

// `full` is the share of the longer one that an edit may leave, and `prefix`
// that of the shorter one where the longer one may end anywhere: then what
// counts is what the shorter one has and the longer one lacks.
[[gnu::always_inline]] inline Bounds BoundsOf(Counts x, Counts y,
                                              std::int32_t common) {
  constexpr std::int32_t kNone = 0xFF;
  const std::int32_t longer = std::max(x.size, y.size);
  const std::int32_t shorter = std::min(x.size, y.size);
  const std::int32_t steps =
      std::max(std::max(x.marks, y.marks) - common, longer - shorter);
  const std::int32_t of_shorter = std::min(x.size <= y.size ? x.marks : kNone,
                                           y.size <= x.size ? y.marks : kNone);
  return {
      1 - static_cast<float>(steps) / static_cast<float>(std::max(longer, 1)),
      1 - static_cast<float>(of_shorter - common) /
              static_cast<float>(std::max(shorter, 1))};
}

// Outlines from the first that is asked for on.
struct Lists {
  const std::uint32_t *once, *twice, *classes;
  const std::int32_t *letter_marks, *class_marks, *letters, *skeleton;
};

// The loop has no branch and no call; compilers turn it into vector
// instructions. REQUIRES: `size` is a multiple of kLanes.
CLAIMDIFF_WIDE
void SetBounds(const Outline& x, const Lists& lists, std::size_t size,
               float* __restrict letters, float* __restrict letters_prefix,
               float* __restrict skeleton, float* __restrict skeleton_prefix) {
  const Lists y = lists;
  const Counts letter_counts{x.letter_marks, x.letters};
  const Counts class_counts{x.class_marks, x.skeleton};
  const std::uint32_t once = x.once, twice = x.twice, classes = x.classes;
  size = size / Outlines::kLanes * Outlines::kLanes;
  for (std::size_t k = 0; k < size; ++k) {
    const std::uint32_t common =
        CountBits(once & y.once[k]) + CountBits(twice & y.twice[k]);
    const Bounds of_letters =
        BoundsOf(letter_counts, {y.letter_marks[k], y.letters[k]},
                 static_cast<std::int32_t>(common));
    letters[k] = of_letters.full;
    letters_prefix[k] = of_letters.prefix;
    const Bounds of_classes =
        BoundsOf(class_counts, {y.class_marks[k], y.skeleton[k]},
                 static_cast<std::int32_t>(CountBits(classes & y.classes[k])));
    skeleton[k] = of_classes.full;
    skeleton_prefix[k] = of_classes.prefix;
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
  size_ = size + kLanes - 1;
  marks_.assign(kMarkLists * size_, 0);
  counts_.assign(kCountLists * size_, 0);
}

void Outlines::Set(std::size_t at, const Outline& outline) {
  marks_[kOnce * size_ + at] = outline.once;
  marks_[kTwice * size_ + at] = outline.twice;
  marks_[kClasses * size_ + at] = outline.classes;
  counts_[kLetterMarks * size_ + at] = outline.letter_marks;
  counts_[kClassMarks * size_ + at] = outline.class_marks;
  counts_[kLetters * size_ + at] = outline.letters;
  counts_[kSkeleton * size_ + at] = outline.skeleton;
}

void Outlines::Compare(const Outline& x, std::size_t first, std::size_t count,
                       LikenessBounds* out) const {
  const std::size_t size = InLanes(count);
  if (out->letters.size() < size) {
    for (auto* bounds : {&out->letters, &out->letters_prefix, &out->skeleton,
                         &out->skeleton_prefix}) {
      bounds->resize(size);
    }
  }
  const Lists lists{List(kOnce) + first,       List(kTwice) + first,
                    List(kClasses) + first,    List(kLetterMarks) + first,
                    List(kClassMarks) + first, List(kLetters) + first,
                    List(kSkeleton) + first};
  SetBounds(x, lists, size, out->letters.data(), out->letters_prefix.data(),
            out->skeleton.data(), out->skeleton_prefix.data());
}

}  // namespace claimdiff
