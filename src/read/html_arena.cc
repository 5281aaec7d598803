#include "read/html_arena.h"

#include <algorithm>
#include <bit>
#include <new>

namespace claimdiff {

namespace {

constexpr std::size_t kChunkBytes = std::size_t{256} << 10;
// Before each allocation, its class; as large as the strictest alignment.
constexpr std::size_t kHeaderBytes = alignof(std::max_align_t);
constexpr std::size_t kLeastBytes = 16;

}  // namespace

void* HtmlArena::Allocate(std::size_t size) {
  const std::size_t room = std::bit_ceil(std::max(size, kLeastBytes));
  const auto size_class = static_cast<std::size_t>(std::countr_zero(room));
  if (size_class >= kClasses) std::longjmp(full_, 1);
  if (Free* free = free_[size_class]) {
    free_[size_class] = free->next;
    return free;
  }
  void* block = Carve(room + kHeaderBytes);
  new (block) std::size_t(size_class);
  return static_cast<std::byte*>(block) + kHeaderBytes;
}

void HtmlArena::Release(void* memory) {
  if (memory == nullptr) return;
  const void* header = static_cast<std::byte*>(memory) - kHeaderBytes;
  const std::size_t size_class = *static_cast<const std::size_t*>(header);
  free_[size_class] = new (memory) Free{free_[size_class]};
}

void* HtmlArena::Carve(std::size_t size) {
  if (size > max_bytes_ - used_) std::longjmp(full_, 1);
  used_ += size;
  if (size > left_) {
    left_ = std::max(size, kChunkBytes);
    chunks_.push_back(std::make_unique_for_overwrite<std::byte[]>(left_));
    next_ = chunks_.back().get();
  }
  std::byte* block = next_;
  next_ += size;
  left_ -= size;
  return block;
}

}  // namespace claimdiff
