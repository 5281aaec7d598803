// Counts in English words.
#ifndef CLAIMDIFF_TEXT_COUNTED_H_
#define CLAIMDIFF_TEXT_COUNTED_H_

#include <cstdint>
#include <string>

namespace claimdiff::text {

// "1 place", "2 places".
inline std::string Counted(std::uint64_t count, const char* one,
                           const char* many) {
  return std::to_string(count).append(" ").append(count == 1 ? one : many);
}

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_COUNTED_H_
