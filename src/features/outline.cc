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
std::uint32_t CountBits(std::uint32_t bits) {
  bits -= (bits >> 1) & 0x55555555U;
  bits = (bits & 0x33333333U) + ((bits >> 2) & 0x33333333U);
  bits = (bits + (bits >> 4)) & 0x0F0F0F0FU;
  bits += bits >> 8;
  return (bits + (bits >> 16)) & 0x3FU;
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

// Fills `shares` with the share of the longer one that an edit changes at
// least.
void SetShares(Counts x, const std::int32_t* marks, const std::int32_t* sizes,
               const std::uint32_t* common, float* __restrict shares) {
  for (std::size_t l = 0; l < Outlines::kLanes; ++l) {
    const std::int32_t longer = std::max(x.size, sizes[l]);
    const std::int32_t lacking =
        std::max(x.marks, marks[l]) - static_cast<std::int32_t>(common[l]);
    const std::int32_t steps =
        std::max(lacking, longer - std::min(x.size, sizes[l]));
    shares[l] =
        static_cast<float>(steps) / static_cast<float>(std::max(longer, 1));
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

void Outlines::Compare(const Outline& outline, std::size_t first,
                       std::size_t count, LeastDifferences* out) const {
  const std::size_t size = (count + kLanes - 1) / kLanes * kLanes;
  if (out->letters.size() < size) {
    out->letters.resize(size);
    out->skeleton.resize(size);
  }
  for (std::size_t k = 0; k < size; k += kLanes) {
    CompareLanes(outline, first + k, &out->letters[k], &out->skeleton[k]);
  }
}

// Loops without a branch or a call, which compilers turn into vector
// instructions.
void Outlines::CompareLanes(const Outline& x, std::size_t first, float* letters,
                            float* skeleton) const {
  const std::uint32_t* const once = once_.data() + first;
  const std::uint32_t* const twice = twice_.data() + first;
  const std::uint32_t* const classes = classes_.data() + first;
  std::uint32_t common[kLanes], common_classes[kLanes];
  for (std::size_t l = 0; l < kLanes; ++l) {
    common[l] = CountBits(x.once & once[l]) + CountBits(x.twice & twice[l]);
    common_classes[l] = CountBits(x.classes & classes[l]);
  }
  SetShares({x.letter_marks, x.letters}, letter_marks_.data() + first,
            letters_.data() + first, common, letters);
  SetShares({x.class_marks, x.skeleton}, class_marks_.data() + first,
            skeleton_.data() + first, common_classes, skeleton);
}

}  // namespace claimdiff
