// What the phrases of a dictionary begin with: nearly all words of a text
// begin none, and a small filter tells so without a look into the table.
#ifndef CLAIMDIFF_LEXICON_STARTS_H_
#define CLAIMDIFF_LEXICON_STARTS_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace claimdiff::lexicon {

// Two tokens in a row, by their hashes, as one number.
inline std::uint64_t StartOf(std::uint64_t first, std::uint64_t second) {
  // Multiplication by a large odd number mixes upwards, the shift downwards.
  const std::uint64_t mixed = (first * 3 + second) * 0x9E3779B97F4A7C15u;
  return mixed ^ (mixed >> 32);
}

// Appends the start of a folded word or phrase that has two tokens or more.
void AddStart(std::string_view folded, std::vector<std::uint64_t>* starts);

// A Bloom filter (B. Bloom, "Space/time trade-offs in hash coding with
// allowable errors", CACM 13, 1970) whose bits for one start are in one word.
class StartFilter {
 public:
  // Says "may have" of everything.
  StartFilter() = default;
  // REQUIRES: `words` are those of Words, and outlive this.
  explicit StartFilter(std::span<const std::uint64_t> words) : words_(words) {}

  static std::vector<std::uint64_t> Words(std::vector<std::uint64_t> starts);

  // False: surely not. True of one in a hundred others, too.
  bool MayHave(std::uint64_t start) const {
    if (words_.empty()) return true;
    const std::uint64_t bits = BitsOf(start);
    return (words_[PlaceOf(start)] & bits) == bits;
  }

  // Has memory fetched what MayHave will look at.
  void Fetch(std::uint64_t start) const {
    if (!words_.empty()) __builtin_prefetch(&words_[PlaceOf(start)]);
  }

 private:
  std::size_t PlaceOf(std::uint64_t start) const {
    return start >> 12 & (words_.size() - 1);
  }
  static std::uint64_t BitsOf(std::uint64_t start) {
    return std::uint64_t{1} << (start & 63) | std::uint64_t{1}
                                                  << (start >> 6 & 63);
  }

  std::span<const std::uint64_t> words_;  // 2^k
};

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_STARTS_H_
