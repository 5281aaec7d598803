// The readings of an article's words, those that begin with the same
// consonants side by side.
#ifndef CLAIMDIFF_FEATURES_SOUND_INDEX_H_
#define CLAIMDIFF_FEATURES_SOUND_INDEX_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "features/outline.h"
#include "features/sound.h"
#include "features/words.h"

namespace claimdiff {

// One reading of a word.
struct Reading {
  WordId word = 0;
  bool may_be_name = false;      // as the word
  const Sound* sound = nullptr;  // of the word
};

// Readings [begin, end) of an index.
struct ReadingRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::size_t size() const { return end - begin; }
};

class SoundIndex {
 public:
  // By the first `depth` consonants of skeletons, at most kMostDepth.
  // REQUIRES: `words` has recalled its words, and outlives this.
  SoundIndex(const Vocabulary& words, std::size_t depth);

  static constexpr std::size_t kMostDepth = kOpeningSize;

  // The scripts in which there are readings, ascending.
  std::span<const text::Script> scripts() const { return scripts_; }

  // Rows of consonants are numbered from 0 to this.
  static std::size_t Buckets(std::size_t depth) {
    return std::size_t{1} << (kClassBits * depth);
  }

  // The readings in scripts()[script] whose first consonants, `depth` of them,
  // are row `bucket`. REQUIRES: `depth` is at most the constructor's.
  ReadingRange In(std::size_t script, std::size_t bucket,
                  std::size_t depth) const;

  const Reading& operator[](std::uint32_t at) const { return readings_[at]; }
  const Outlines& outlines() const { return outlines_; }
  // 1 for each that may be a name. May be read as far as outlines.
  const std::int32_t* names() const { return names_.data(); }

 private:
  static constexpr std::size_t kScripts =
      static_cast<std::size_t>(text::Script::kOther) + 1;

  std::uint32_t BucketOf(Opening opening) const {
    return static_cast<std::uint32_t>(opening) >>
           (kClassBits * (kMostDepth - depth_));
  }
  void CountScripts(const Vocabulary& words);
  void CountCells(const Vocabulary& words);
  void Place(const Vocabulary& words);

  std::size_t depth_;
  std::vector<text::Script> scripts_;
  std::array<std::uint32_t, kScripts> first_cell_{};  // by script
  std::vector<std::uint32_t> first_;  // by script, then bucket; one more
  std::vector<std::uint32_t> cells_;  // of first_, by reading in words' order
  std::vector<Reading> readings_;
  Outlines outlines_;
  std::vector<std::int32_t> names_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_SOUND_INDEX_H_
