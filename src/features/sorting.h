// Sorting of lists that are short, or nearly in order, or made of short ones:
// for them std::sort spends most of its time on branches that no processor can
// guess.
#ifndef CLAIMDIFF_FEATURES_SORTING_H_
#define CLAIMDIFF_FEATURES_SORTING_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace claimdiff {

// As std::sort; quicker for up to a few dozen items.
template <typename T, typename Less>
void SortShort(std::span<T> items, Less less) {
  constexpr std::size_t kMost = 48;
  if (items.size() > kMost) {
    std::sort(items.begin(), items.end(), less);
    return;
  }
  for (std::size_t i = 1; i < items.size(); ++i) {
    T item = std::move(items[i]);
    std::size_t at = i;
    for (; at > 0 && less(item, items[at - 1]); --at) {
      items[at] = std::move(items[at - 1]);
    }
    items[at] = std::move(item);
  }
}

// Sorts pairs by their members `a` and `b`, and those of equal ones from the
// highest `value` down. In time linear in `end_of_a` and in the pairs, if few
// of them share their `a`. REQUIRES: each `a` is below `end_of_a`.
template <typename Pair>
void SortPairs(std::size_t end_of_a, float Pair::*value,
               std::vector<Pair>* pairs) {
  std::vector<std::uint32_t> first(end_of_a + 1);
  for (const Pair& pair : *pairs) ++first[pair.a + 1];
  for (std::size_t a = 0; a < end_of_a; ++a) first[a + 1] += first[a];
  std::vector<Pair> sorted(pairs->size());
  for (const Pair& pair : *pairs) sorted[first[pair.a]++] = pair;
  std::uint32_t begin = 0;
  for (std::size_t a = 0; a < end_of_a; ++a) {  // first[a]: now where a ends
    SortShort(std::span(sorted).subspan(begin, first[a] - begin),
              [value](const Pair& x, const Pair& y) {
                return x.b != y.b ? x.b < y.b : x.*value > y.*value;
              });
    begin = first[a];
  }
  pairs->swap(sorted);
}

// Drops all but the first of the pairs that have the same `a` and `b`.
template <typename Pair>
void KeepFirstOfEach(std::vector<Pair>* pairs) {
  pairs->erase(std::unique(pairs->begin(), pairs->end(),
                           [](const Pair& x, const Pair& y) {
                             return x.a == y.a && x.b == y.b;
                           }),
               pairs->end());
}

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_SORTING_H_
