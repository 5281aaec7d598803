// Where the second half of a pair of marks is, asked many times in one text.
#ifndef CLAIMDIFF_READ_CLOSER_FINDER_H_
#define CLAIMDIFF_READ_CLOSER_FINDER_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

namespace claimdiff {

// Asked from ascending places, it looks at each byte once for each closer, so
// that a thousand openers without a closer cost one search.
class CloserFinder {
 public:
  explicit CloserFinder(std::string_view source) : source_(source) {}

  // The offset of the first `closer` at or after `from`, if it begins before
  // `limit`. REQUIRES: `closer` is a constant.
  std::optional<std::uint32_t> Find(std::string_view closer, std::uint32_t from,
                                    std::size_t limit) {
    Search& search = searches_[closer];
    if (!search.done || (search.found < from)) {
      search = {true, source_.find(closer, from)};
    }
    if (search.found >= limit || search.found == std::string_view::npos) {
      return std::nullopt;
    }
    return static_cast<std::uint32_t>(search.found);
  }

 private:
  struct Search {
    bool done = false;
    std::size_t found = 0;
  };

  std::string_view source_;
  std::map<std::string_view, Search> searches_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_CLOSER_FINDER_H_
