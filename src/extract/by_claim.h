// What was found in each of several claims, kept in one row.
#ifndef CLAIMDIFF_EXTRACT_BY_CLAIM_H_
#define CLAIMDIFF_EXTRACT_BY_CLAIM_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace claimdiff {

template <typename T>
struct ByClaim {
  std::vector<T> list;              // of the first claim, of the second, ...
  std::vector<std::uint32_t> ends;  // of each claim's, in `list`

  // Ends the claim that was added to.
  void EndClaim() { ends.push_back(static_cast<std::uint32_t>(list.size())); }

  std::span<T> Of(std::size_t claim) { return Part<T>(list, claim); }
  std::span<const T> Of(std::size_t claim) const {
    return Part<const T>(list, claim);
  }

 private:
  template <typename U>
  std::span<U> Part(std::span<U> all, std::size_t claim) const {
    const std::size_t begin = claim == 0 ? 0 : ends[claim - 1];
    return all.subspan(begin, ends[claim] - begin);
  }
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_BY_CLAIM_H_
