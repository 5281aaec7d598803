// Strings kept until their owner goes, without one allocation each.
#ifndef CLAIMDIFF_FEATURES_TEXT_ARENA_H_
#define CLAIMDIFF_FEATURES_TEXT_ARENA_H_

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace claimdiff {

class TextArena {
 public:
  // A copy of `text`, good as long as the arena, wherever that is moved to.
  std::string_view Keep(std::string_view text) {
    if (room_ < text.size()) Grow(text.size());
    char* copy = next_;
    if (!text.empty()) std::memcpy(copy, text.data(), text.size());
    next_ += text.size();
    room_ -= text.size();
    return {copy, text.size()};
  }

 private:
  void Grow(std::size_t least) {
    constexpr std::size_t kChunk = 4096;  // bytes
    room_ = std::max(kChunk, least);
    chunks_.push_back(std::make_unique<char[]>(room_));
    next_ = chunks_.back().get();
  }

  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  std::size_t room_ = 0;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_TEXT_ARENA_H_
