// What tells most pairs of words apart at a glance, many pairs at a time.
#ifndef CLAIMDIFF_FEATURES_OUTLINE_H_
#define CLAIMDIFF_FEATURES_OUTLINE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace claimdiff {

// The letters of skeletons: six classes of consonants (sound.cc), and a vowel.
inline constexpr std::string_view kSkeletonLetters = "PKTSRNV";

// A sound as numbers. Letters are marks in a set: one for each that occurs, one
// more for each that occurs twice; of consonant classes up to four are counted.
struct Outline {
  std::uint32_t once = 0;
  std::uint32_t twice = 0;
  std::uint32_t classes = 0;
  std::uint8_t letter_marks = 0;  // in `once` and `twice`
  std::uint8_t class_marks = 0;
  std::uint8_t letters = 0;  // how many
  std::uint8_t skeleton = 0;
};

// REQUIRES: letters a-z and a skeleton of them, as in Sound.
Outline OutlineOf(std::string_view letters, std::string_view skeleton);

// How alike two sounds are at most, by outline: as Likeness.
struct LikenessBounds {
  std::vector<float> letters, letters_prefix;
  std::vector<float> skeleton, skeleton_prefix;
};

// A list of outlines, member by member, as processors that compute with
// several numbers at once want to have it.
class Outlines {
 public:
  // Numbers that are worked on at once. The lists are longer by one less, so
  // that what comes after the last one can be worked on as well.
  static constexpr std::size_t kLanes = 8;
  static std::size_t InLanes(std::size_t size) {
    return (size + kLanes - 1) / kLanes * kLanes;
  }

  void Resize(std::size_t size);
  void Set(std::size_t at, const Outline& outline);
  // How many each one has.
  const std::int32_t* letters() const { return List(kLetters); }

  // Fills the first `count` entries of `out`, which grows if need be, by steps
  // of kLanes, with how alike `outline` and those in the list from `first` on
  // are.
  void Compare(const Outline& outline, std::size_t first, std::size_t count,
               LikenessBounds* out) const;

 private:
  enum MarkList : std::size_t { kOnce, kTwice, kClasses, kMarkLists };
  enum CountList : std::size_t {
    kLetterMarks,
    kClassMarks,
    kLetters,
    kSkeleton,
    kCountLists
  };

  const std::uint32_t* List(MarkList list) const {
    return marks_.data() + list * size_;
  }
  const std::int32_t* List(CountList list) const {
    return counts_.data() + list * size_;
  }

  // The lists one after the other, for each is as long.
  std::size_t size_ = 0;
  std::vector<std::uint32_t> marks_;
  std::vector<std::int32_t> counts_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_OUTLINE_H_
