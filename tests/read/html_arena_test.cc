#include "read/html_arena.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>

namespace claimdiff {
namespace {

TEST(HtmlArenaTest, MemoryIsAlignedAndApart) {
  HtmlArena arena(1 << 20);
  if (setjmp(arena.full()) != 0) FAIL() << "full";
  auto* a = static_cast<char*>(arena.Allocate(10));
  auto* b = static_cast<char*>(arena.Allocate(1000));
  std::memset(a, 1, 10);
  std::memset(b, 2, 1000);
  EXPECT_EQ(a[9], 1);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(a) % alignof(std::max_align_t), 0);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(b) % alignof(std::max_align_t), 0);
}

TEST(HtmlArenaTest, ReleasedMemoryIsUsedAgain) {
  HtmlArena arena(1 << 12);
  if (setjmp(arena.full()) != 0) FAIL() << "full";
  for (int i = 0; i < 10000; ++i) arena.Release(arena.Allocate(100));
  arena.Release(nullptr);
}

// By a function of its own: no variable of the caller changes between setjmp
// and longjmp.
int AllocateUntilFull(HtmlArena* arena) {
  if (setjmp(arena->full()) != 0) return 1;
  for (int i = 0; i < 1000; ++i) arena->Allocate(100);
  return 0;
}

TEST(HtmlArenaTest, ItJumpsBackWhenItIsFull) {
  HtmlArena arena(1 << 12);
  EXPECT_EQ(AllocateUntilFull(&arena), 1);
}

int AllocateTooMuch(HtmlArena* arena) {
  if (setjmp(arena->full()) != 0) return 1;
  arena->Allocate(SIZE_MAX / 2);
  return 0;
}

TEST(HtmlArenaTest, NoSizeOverflows) {
  HtmlArena arena(1 << 12);
  EXPECT_EQ(AllocateTooMuch(&arena), 1);
}

}  // namespace
}  // namespace claimdiff
