// A counting sort: there are six classes of consonants, so rows of two or three
// are few.
#include "features/sound_index.h"

#include <array>
#include <cassert>

namespace claimdiff {

SoundIndex::SoundIndex(const Vocabulary& words, std::size_t depth)
    : depth_(depth) {
  assert(depth <= kMostDepth);
  CountScripts(words);
  CountCells(words);
  Place(words);
}

void SoundIndex::CountScripts(const Vocabulary& words) {
  std::array<bool, kScripts> has{};
  for (WordId id = 0; id < words.size(); ++id) {
    has[static_cast<std::size_t>(words[id].script)] |=
        !words[id].known->sounds.empty();
  }
  for (std::size_t script = 0; script < kScripts; ++script) {
    if (!has[script]) continue;
    first_cell_[script] =
        static_cast<std::uint32_t>(scripts_.size() * Buckets(depth_));
    scripts_.push_back(static_cast<text::Script>(script));
  }
}

// Fills cells_, and first_ with where each cell ends.
void SoundIndex::CountCells(const Vocabulary& words) {
  cells_.reserve(words.size());
  first_.assign(scripts_.size() * Buckets(depth_) + 1, 0);
  for (WordId id = 0; id < words.size(); ++id) {
    for (const Sound& sound : words[id].known->sounds) {
      cells_.push_back(first_cell_[static_cast<std::size_t>(words[id].script)] +
                       BucketOf(sound.opening));
      ++first_[cells_.back()];
    }
  }
  std::uint32_t end = 0;
  for (std::uint32_t& cell : first_) cell = end += cell;
}

// From the last to the first, so that words ascend within a cell.
void SoundIndex::Place(const Vocabulary& words) {
  std::size_t at = cells_.size();
  readings_.resize(at);
  outlines_.Resize(at);
  names_.resize(at + Outlines::kLanes - 1);
  for (WordId id = words.size(); id-- > 0;) {
    const Word& word = words[id];
    const std::span<const Sound> sounds = word.known->sounds;
    for (std::size_t s = sounds.size(); s-- > 0;) {
      const std::uint32_t place = --first_[cells_[--at]];
      readings_[place] = {id, word.may_be_name, &sounds[s]};
      names_[place] = word.may_be_name ? 1 : 0;
      outlines_.Set(place, sounds[s].outline);
    }
  }
}

ReadingRange SoundIndex::In(std::size_t script, std::size_t bucket,
                            std::size_t depth) const {
  const std::size_t finer = kClassBits * (depth_ - depth);
  const std::size_t begin = script * Buckets(depth_) + (bucket << finer);
  return {first_[begin], first_[begin + (std::size_t{1} << finer)]};
}

}  // namespace claimdiff
