// Things that are learnt once a language, on first use, from any thread.
#ifndef CLAIMDIFF_TEXT_BY_LANGUAGE_H_
#define CLAIMDIFF_TEXT_BY_LANGUAGE_H_

#include <array>
#include <atomic>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace claimdiff::text {

// Two threads learn two languages at the same time; of one language, one
// learns and the others wait. What is learnt lives as long as this.
template <typename T>
class ByLanguage {
 public:
  // `learn` gives a new T, as a pointer of any kind that owns it.
  template <typename Learn>
  const T& Get(std::string_view language, Learn learn) {
    Slot& slot = SlotOf(language);
    std::call_once(slot.once,
                   [&] { slot.learnt = std::unique_ptr<const T>(learn()); });
    return *slot.learnt;
  }

 private:
  struct Slot {
    std::once_flag once;
    std::unique_ptr<const T> learnt;
  };

  using Slots = std::map<std::string, Slot, std::less<>>;

  Slot& SlotOf(std::string_view language) {
    for (const auto& early : early_) {
      typename Slots::value_type* const slot =
          early.load(std::memory_order_acquire);
      if (slot == nullptr) break;
      if (slot->first == language) return slot->second;
    }
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto [slot, added] = slots_.try_emplace(std::string(language));
    const std::size_t place = slots_.size() - 1;
    if (added && place < early_.size()) {
      early_[place].store(&*slot, std::memory_order_release);
    }
    return slot->second;
  }

  std::mutex mutex_;
  Slots slots_;
  // The languages that were asked for first, in that order, then null: found
  // without a lock. Few programs see more.
  std::array<std::atomic<typename Slots::value_type*>, 16> early_{};
};

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_BY_LANGUAGE_H_
