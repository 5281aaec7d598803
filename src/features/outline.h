// What tells most pairs of words apart at a glance, many pairs at a time.
#ifndef CLAIMDIFF_FEATURES_OUTLINE_H_
#define CLAIMDIFF_FEATURES_OUTLINE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace claimdiff {

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

// How much two sounds differ at least: the share of letters that an edit must
// change, and of the skeleton.
struct LeastDifferences {
  std::vector<float> letters;
  std::vector<float> skeleton;
};

// A list of outlines, member by member, as processors that compute with
// several numbers at once want to have it.
class Outlines {
 public:
  // Numbers that are worked on at once. The lists are longer by one less, so
  // that what comes after the last one can be worked on as well.
  static constexpr std::size_t kLanes = 4;

  void Resize(std::size_t size);
  void Set(std::size_t at, const Outline& outline);

  // Fills the first `count` entries of `out`, which grows if need be, with the
  // differences of `outline` from those in the list from `first` on.
  void Compare(const Outline& outline, std::size_t first, std::size_t count,
               LeastDifferences* out) const;

 private:
  void CompareLanes(const Outline& outline, std::size_t first, float* letters,
                    float* skeleton) const;

  std::vector<std::uint32_t> once_, twice_, classes_;
  std::vector<std::int32_t> letter_marks_, class_marks_, letters_, skeleton_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_OUTLINE_H_
