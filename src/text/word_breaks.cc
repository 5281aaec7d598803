#include "text/word_breaks.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

namespace claimdiff::text {

namespace {

struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
using WordIterator = std::unique_ptr<UBreakIterator, CloseIterator>;

// To open one takes longer than to break a message.
UBreakIterator* ThreadsIterator() {
  thread_local const WordIterator iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    WordIterator opened(ubrk_open(UBRK_WORD, "", nullptr, 0, &status));
    return U_SUCCESS(status) != 0 ? std::move(opened) : nullptr;
  }();
  return iterator.get();
}

}  // namespace

std::vector<std::string_view> BreakWords(std::string_view text) {
  std::vector<std::string_view> words;
  UBreakIterator* const iterator = ThreadsIterator();
  if (iterator == nullptr) return words;
  UErrorCode status = U_ZERO_ERROR;
  UText bytes = UTEXT_INITIALIZER;
  utext_openUTF8(&bytes, text.data(), static_cast<std::int64_t>(text.size()),
                 &status);
  ubrk_setUText(iterator, &bytes, &status);
  if (U_SUCCESS(status) != 0) {
    auto from = static_cast<std::size_t>(ubrk_first(iterator));
    for (std::int32_t to = ubrk_next(iterator); to != UBRK_DONE;
         to = ubrk_next(iterator)) {
      const auto end = static_cast<std::size_t>(to);
      words.push_back(text.substr(from, end - from));
      from = end;
    }
  }
  utext_close(&bytes);
  return words;
}

}  // namespace claimdiff::text
