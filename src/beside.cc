#include "beside.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace claimdiff {

namespace {

// Words and names looked at on either side of a fact to tell what it counts.
constexpr std::size_t kNeighbours = 3;

std::uint32_t BeginOf(const KeyUse& use) { return use.span.begin; }

// The nearest keys so far, nearest first, and how far they are.
class NearKeys {
 public:
  void Add(std::uint32_t distance, alignment::KeyId key) {
    const std::pair next(distance, key);
    if (count_ == kMost && next >= near_.back()) return;
    std::size_t at = count_ < kMost ? count_++ : kMost - 1;
    for (; at > 0 && next < near_[at - 1]; --at) near_[at] = near_[at - 1];
    near_[at] = next;
  }

  std::vector<alignment::KeyId> Keys() const {
    std::vector<alignment::KeyId> keys(count_);
    for (std::size_t k = 0; k < count_; ++k) keys[k] = near_[k].second;
    return keys;
  }

 private:
  static constexpr std::size_t kMost = 2 * kNeighbours;
  std::array<std::pair<std::uint32_t, alignment::KeyId>, kMost> near_;
  std::size_t count_ = 0;
};

}  // namespace

std::vector<alignment::KeyId> KeysBeside(Span span,
                                         std::span<const KeyUse> uses) {
  const auto here = std::ranges::lower_bound(uses, span.begin, {}, BeginOf);
  const auto first = here - std::min(kUseWindow, here - uses.begin());
  const auto last = here + std::min(kUseWindow, uses.end() - here);
  NearKeys near;
  for (const KeyUse& use : std::span(first, last)) {
    if (use.span.end <= span.begin) {
      near.Add(span.begin - use.span.end, use.key);
    } else if (use.span.begin >= span.end) {
      near.Add(use.span.begin - span.end, use.key);
    }
  }
  return near.Keys();
}

}  // namespace claimdiff
