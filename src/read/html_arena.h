// Memory for one parse of HTML, bounded and freed at one go.
#ifndef CLAIMDIFF_READ_HTML_ARENA_H_
#define CLAIMDIFF_READ_HTML_ARENA_H_

#include <array>
#include <csetjmp>
#include <cstddef>
#include <memory>
#include <vector>

namespace claimdiff {

// libgumbo has no way to fail: a null pointer from its allocator is a crash.
// So at the limit, Allocate jumps back to `full()`, over frames of C that own
// nothing but memory of this arena.
class HtmlArena {
 public:
  explicit HtmlArena(std::size_t max_bytes) : max_bytes_(max_bytes) {}
  HtmlArena(const HtmlArena&) = delete;
  HtmlArena& operator=(const HtmlArena&) = delete;

  // Where to return to when `max_bytes` are used up.
  std::jmp_buf& full() { return full_; }

  void* Allocate(std::size_t size);
  // Keeps the memory for an allocation of the same class of sizes.
  void Release(void* memory);

 private:
  struct Free {
    Free* next;
  };
  static constexpr std::size_t kClasses = 48;  // powers of two

  void* Carve(std::size_t size);

  std::size_t max_bytes_;
  std::size_t used_ = 0;
  std::jmp_buf full_;
  std::vector<std::unique_ptr<std::byte[]>> chunks_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
  std::array<Free*, kClasses> free_ = {};
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_HTML_ARENA_H_
