#include "text/chinese_script.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <mutex>

namespace claimdiff::text {

namespace {

icu::Transliterator* Create() {
  UErrorCode status = U_ZERO_ERROR;
  icu::Transliterator* rules = icu::Transliterator::createInstance(
      "Simplified-Traditional", UTRANS_FORWARD, status);
  return U_SUCCESS(status) ? rules : nullptr;
}

}  // namespace

std::string ToTraditional(std::string_view simplified) {
  // Never destroyed: ICU may be gone when static objects are.
  static auto& mutex = *new std::mutex;
  static const icu::Transliterator* const rules = Create();
  if (rules == nullptr) return std::string(simplified);
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(icu::StringPiece(
      simplified.data(), static_cast<std::int32_t>(simplified.size())));
  const std::scoped_lock lock(mutex);
  rules->transliterate(text);
  std::string traditional;
  text.toUTF8String(traditional);
  return traditional;
}

}  // namespace claimdiff::text
