#include "alignment/cells.h"

#include <algorithm>
#include <cstddef>
#include <span>

namespace claimdiff::alignment {

namespace {

// More cells of one key are not listed, which bounds the memory.
constexpr std::size_t kMostListed = 64;

}  // namespace

HitCells::HitCells(const SideMatches& from, Steps steps)
    : from_(from), steps_(steps), met_of_(from.matches.size()) {
  FindMet();
  ListCells();
}

void HitCells::FindMet() {
  const auto keys = static_cast<KeyId>(from_.side->classes.size());
  met_.resize(keys);
  std::uint32_t met = 0;
  for (KeyId key = 0; key < keys; ++key) {
    const std::uint32_t first = from_.first_match[key];
    if (first == from_.first_match[key + 1]) continue;
    met_[met++] = key;
    met_of_[first] = 1;
  }
  met_.resize(met);
  std::uint32_t place = 0;
  for (std::uint32_t& of : met_of_) of = (place += of) - 1;
}

void HitCells::ListCells() {
  std::size_t size = 0;
  for (const KeyId key : met_) {
    const std::size_t cells =
        from_.MatchesOf(key).size() * from_.SentencesOf(key).size();
    if (cells > kMostListed) {
      common_.push_back({size, key});
    } else {
      size += cells;
    }
  }
  cells_.resize(size);
  Cell* next = cells_.data();
  auto common = common_.begin();
  for (const KeyId key : met_) {
    if (common != common_.end() && common->key == key) {
      ++common;
      continue;
    }
    ForEachOf(key, [&next](std::uint32_t cell, std::uint32_t match) {
      *next++ = {cell, match};
    });
  }
}

PairCells::PairCells(const MatchView& of)
    : matches(of),
      a(of.a, {of.b.side->size(), 1}),
      b(of.b, {1, of.b.side->size()}) {}

}  // namespace claimdiff::alignment
