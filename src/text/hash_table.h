// From 64-bit hashes to small values: what a thread remembers of words.
#ifndef CLAIMDIFF_TEXT_HASH_TABLE_H_
#define CLAIMDIFF_TEXT_HASH_TABLE_H_

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace claimdiff::text {

// Open addressing with linear probing, at most half full, so that a look-up
// touches one place of memory. Hashes must differ in their low bits, as those
// of tokens do; 0 is taken for 1.
template <typename Value>
class HashTable {
 public:
  HashTable() = default;
  // With room for `size` hashes: small for what is made for each article.
  explicit HashTable(std::size_t size)
      : slots_(std::bit_ceil(2 * std::max<std::size_t>(size, 4))) {}

  // Null if the hash is unknown. Good until the next Add or Clear.
  const Value* Find(std::uint64_t hash) const {
    const Slot& slot = slots_[SlotOf(Key(hash))];
    return slot.hash == 0 ? nullptr : &slot.value;
  }

  // Has memory fetched what Find will look at.
  void Prefetch(std::uint64_t hash) const {
    __builtin_prefetch(&slots_[Key(hash) & (slots_.size() - 1)]);
  }

  // REQUIRES: the hash is unknown.
  const Value& Add(std::uint64_t hash, Value value) {
    if (++size_ * 2 > slots_.size()) Grow();
    Slot& slot = slots_[SlotOf(Key(hash))];
    slot = {Key(hash), std::move(value)};
    return slot.value;
  }

  // The value of the hash, which is made if it is unknown. Good until the next
  // one is.
  Value& operator[](std::uint64_t hash) {
    const Slot& known = slots_[SlotOf(Key(hash))];
    if (known.hash == 0) Add(hash, Value());
    return slots_[SlotOf(Key(hash))].value;
  }

  // Forgets all, and the room for them.
  void Clear() {
    slots_.assign(kLeastSlots, Slot());
    size_ = 0;
  }

  std::size_t size() const { return size_; }

 private:
  static constexpr std::size_t kLeastSlots = 1024;

  struct Slot {
    std::uint64_t hash = 0;  // 0: free
    [[no_unique_address]] Value value{};
  };

  static std::uint64_t Key(std::uint64_t hash) { return hash == 0 ? 1 : hash; }

  // Where the key is, or the free slot where it would be.
  std::size_t SlotOf(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = key & mask;
    while (slots_[at].hash != key && slots_[at].hash != 0) at = (at + 1) & mask;
    return at;
  }

  void Grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (Slot& slot : old) {
      if (slot.hash != 0) slots_[SlotOf(slot.hash)] = std::move(slot);
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(kLeastSlots);
  std::size_t size_ = 0;
};

// The same without values.
class HashSet {
 public:
  void Insert(std::uint64_t hash) { table_[hash]; }
  bool Contains(std::uint64_t hash) const {
    return table_.Find(hash) != nullptr;
  }

 private:
  struct Nothing {};
  HashTable<Nothing> table_;
};

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_HASH_TABLE_H_
