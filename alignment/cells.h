// Which cells of the table of all pairs of sentences the matches of keys fall
// on. The same in each pass, and so listed once: nearly all keys have one to
// three sentences and matches, and loops as short as that end where no
// processor expects it.
#ifndef CLAIMDIFF_ALIGNMENT_CELLS_H_
#define CLAIMDIFF_ALIGNMENT_CELLS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "alignment/features.h"
#include "alignment/matches.h"

namespace claimdiff::alignment {

// One direction: the keys of one side and the other side's sentences.
class HitCells {
 public:
  // In the table's list of cells, how far the next sentence is: of the side
  // that the keys are of, and of the other.
  struct Steps {
    std::uint32_t here = 1;
    std::uint32_t there = 1;
  };

  // REQUIRES: `from` outlives this.
  HitCells(const SideMatches& from, Steps steps);

  const SideMatches& from() const { return from_; }

  // The keys that have a match, ascending.
  const std::vector<KeyId>& met() const { return met_; }
  // By match: the place of its key among those.
  const std::vector<std::uint32_t>& met_of() const { return met_of_; }

  // Calls `add(cell, match)` for each sentence of each key that is met and each
  // match of the key, by its number in from().matches. Keys ascend; no cell
  // comes twice for one key.
  template <typename Add>
  void ForEach(const Add& add) const {
    std::size_t at = 0;
    for (const Common& next : common_) {
      for (; at < next.place; ++at) add(cells_[at].cell, cells_[at].match);
      ForEachOf(next.key, add);
    }
    for (; at < cells_.size(); ++at) add(cells_[at].cell, cells_[at].match);
  }

 private:
  struct Cell {
    std::uint32_t cell = 0;
    std::uint32_t match = 0;
  };
  // A key with so many cells that they are not listed: it would come before
  // cells_[place].
  struct Common {
    std::size_t place = 0;
    KeyId key = 0;
  };

  void FindMet();
  void ListCells();  // REQUIRES: FindMet
  template <typename Add>
  void ForEachOf(KeyId key, const Add& add) const {
    const std::uint32_t first = from_.first_match[key];
    const std::uint32_t last = from_.first_match[key + 1];
    for (const SentenceId i : from_.SentencesOf(key)) {
      for (std::uint32_t match = first; match < last; ++match) {
        add(i * steps_.here + from_.matches[match].sentence * steps_.there,
            match);
      }
    }
  }

  const SideMatches& from_;
  Steps steps_;
  std::vector<KeyId> met_;
  std::vector<std::uint32_t> met_of_;
  std::vector<Cell> cells_;
  std::vector<Common> common_;  // ascending
};

// Both directions, for a table whose rows are A's sentences.
struct PairCells {
  // REQUIRES: what `of` shows outlives this.
  explicit PairCells(const MatchView& of);

  MatchView matches;
  HitCells a, b;
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_CELLS_H_
