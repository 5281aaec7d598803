// Strings and other plain values kept until their owner goes, without one
// allocation each.
#ifndef CLAIMDIFF_FEATURES_TEXT_ARENA_H_
#define CLAIMDIFF_FEATURES_TEXT_ARENA_H_

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace claimdiff {

class TextArena {
 public:
  // A copy of `text`, good as long as the arena, wherever that is moved to.
  std::string_view Keep(std::string_view text) { return Keep(text, {}); }

  // The same for one text after another.
  std::string_view Keep(std::string_view first, std::string_view second) {
    const std::size_t size = first.size() + second.size();
    char* copy = Take(size);
    if (!first.empty()) std::memcpy(copy, first.data(), first.size());
    if (!second.empty()) {
      std::memcpy(copy + first.size(), second.data(), second.size());
    }
    return {copy, size};
  }

  // How much memory it takes.
  std::size_t bytes() const { return bytes_; }

  template <typename T>
  std::span<const T> KeepAll(std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (values.empty()) return {};
    void* place = next_;
    if (std::align(alignof(T), values.size_bytes(), place, room_) == nullptr) {
      Grow(values.size_bytes());
    } else {
      next_ = static_cast<char*>(place);
    }
    char* copy = Take(values.size_bytes());
    std::memcpy(copy, values.data(), values.size_bytes());
    return {reinterpret_cast<const T*>(copy), values.size()};
  }

 private:
  static constexpr std::size_t kChunk = 4096;  // bytes

  char* Take(std::size_t size) {
    if (room_ < size) Grow(size);
    char* taken = next_;
    next_ += size;
    room_ -= size;
    return taken;
  }

  void Grow(std::size_t least) {
    room_ = std::max(kChunk, least);
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(room_));
    next_ = chunks_.back().get();
    bytes_ += room_;
  }

  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  std::size_t room_ = 0;
  std::size_t bytes_ = 0;  // of all chunks
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_TEXT_ARENA_H_
