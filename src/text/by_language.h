// Things that are learnt once a language, on first use, from any thread.
#ifndef CLAIMDIFF_TEXT_BY_LANGUAGE_H_
#define CLAIMDIFF_TEXT_BY_LANGUAGE_H_

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

  Slot& SlotOf(std::string_view language) {
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto known = slots_.find(language);
    return known != slots_.end() ? known->second
                                 : slots_[std::string(language)];
  }

  std::mutex mutex_;
  std::map<std::string, Slot, std::less<>> slots_;
};

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_BY_LANGUAGE_H_
