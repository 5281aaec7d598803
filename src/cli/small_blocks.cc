// operator new and delete of the program. A pair of short articles takes about
// a thousand blocks of memory, nearly all of sizes that the last pair has given
// back. So a thread keeps the blocks that it deletes, in one list a size, and
// takes new ones from there: without a lock or a search. The C library does the
// same with seven blocks a size; what goes beyond takes it a hundred
// instructions each way, and time to look at memory that is in no near cache.
//
// Who uses the library has a heap of his own, so only the program does this,
// and not where a sanitizer is to see every block (CMakeLists.txt).
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdlib>
#include <new>

#ifdef __GLIBC__
#include <malloc.h>
#include <pthread.h>

namespace {

// Blocks of one class hold equally many bytes: 24, 40, 56 and so on, which are
// the heap's own sizes, and beyond a kilobyte four sizes to each power of two.
constexpr std::size_t kStep = 16, kExtra = 8;  // bytes
constexpr std::size_t kSteps = 64;
constexpr std::size_t kQuarters = 20;  // to 32 KB
constexpr std::size_t kClasses = 1 + kSteps + kQuarters;

constexpr std::size_t BytesOf(std::size_t size_class) {
  if (size_class <= kSteps) return size_class * kStep + kExtra;
  const std::size_t quarter = size_class - kSteps - 1;
  return (5 + quarter % 4) << (8 + quarter / 4);
}

// The class of the least blocks that hold `size` bytes; not below kClasses if
// there is none.
constexpr std::size_t ClassFor(std::size_t size) {
  if (size <= BytesOf(1)) return 1;
  if (size <= BytesOf(kSteps)) return (size - kExtra - 1) / kStep + 1;
  const auto shift = static_cast<std::size_t>(std::bit_width(size - 1)) - 3;
  return kSteps + (shift - 8) * 4 + ((size - 1) >> shift) - 3;
}
static_assert(ClassFor(BytesOf(2)) == 2 && ClassFor(BytesOf(2) + 1) == 3);
static_assert(ClassFor(BytesOf(kSteps) + 1) == kSteps + 1);
static_assert(BytesOf(kSteps + 1) == 1280 && ClassFor(1280) == kSteps + 1);
static_assert(ClassFor(1281) == kSteps + 2 && ClassFor(2049) == kSteps + 5);
static_assert(BytesOf(kClasses - 1) == 32768 && ClassFor(32769) == kClasses);

constexpr std::size_t kMostBytes = std::size_t{1} << 18;  // of one class
constexpr std::size_t kMostBlocks = 500;

// How many blocks of a class are kept.
constexpr auto kMost = [] {
  std::array<std::size_t, kClasses> most{};
  for (std::size_t c = 1; c < kClasses; ++c) {
    most[c] = std::min(kMostBytes / BytesOf(c), kMostBlocks);
  }
  return most;
}();

// What a thread keeps, by class. The addresses of blocks lie side by side: a
// block itself is in no near cache any more, and need not be waited for.
struct SmallBlocks {
  std::array<std::size_t, kClasses> counts{};
  std::array<std::array<void*, kMostBlocks>, kClasses> lists;
};

// Null before the thread's first block, and at its end.
constinit thread_local SmallBlocks* kept = nullptr;
constinit thread_local bool ended = false;

// Gives back what a thread keeps.
void End(void* blocks) {
  kept = nullptr;
  ended = true;
  auto& all = *static_cast<SmallBlocks*>(blocks);
  for (std::size_t c = 0; c < kClasses; ++c) {
    std::for_each_n(all.lists[c].begin(), all.counts[c], std::free);
  }
  std::free(blocks);
}

// Has this thread keep blocks, if there is memory for the lists. A destructor
// would end that, too, but the program would be aborted where there is none to
// announce it.
void Start() {
  static const auto key = [] {
    pthread_key_t made{};
    pthread_key_create(&made, End);
    return made;
  }();
  void* const place = std::malloc(sizeof(SmallBlocks));
  if (place == nullptr) return;
  if (pthread_setspecific(key, place) != 0) return std::free(place);
  kept = new (place) SmallBlocks;
}

[[gnu::noinline]] void* TakeFromHeap(std::size_t size) {
  if (kept == nullptr && !ended) Start();
  for (;;) {
    void* const block = std::malloc(size);
    if (block != nullptr) return block;
    const std::new_handler handler = std::get_new_handler();
    if (handler == nullptr) throw std::bad_alloc();
    handler();
  }
}

// REQUIRES: `block` holds as many bytes as its class has.
void Keep(void* block, std::size_t size_class) {
  if (size_class >= kClasses || kept == nullptr) return std::free(block);
  std::size_t& count = kept->counts[size_class];
  if (count == kMost[size_class]) return std::free(block);
  kept->lists[size_class][count++] = block;
}

}  // namespace

// The other forms of operator new and delete end here.
void* operator new(std::size_t size) {
  const std::size_t size_class = ClassFor(size);
  if (size_class >= kClasses) return TakeFromHeap(size);
  if (kept == nullptr || kept->counts[size_class] == 0) {
    return TakeFromHeap(BytesOf(size_class));
  }
  return kept->lists[size_class][--kept->counts[size_class]];
}

void operator delete(void* block, std::size_t size) noexcept {
  if (block != nullptr) Keep(block, ClassFor(size));
}

void operator delete(void* block) noexcept {
  if (block == nullptr) return;
  Keep(block, ClassFor(malloc_usable_size(block) + 1) - 1);
}

#endif  // __GLIBC__
