#include "text/accents.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace claimdiff::text {

namespace {

constexpr char16_t kFirstAccent = 0x0300;
constexpr char16_t kLastAccent = 0x036F;
constexpr char16_t kCyrillic = 0x0400;  // й without its mark is another letter

}  // namespace

std::string StripAccents(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  const auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  if (U_FAILURE(status)) return std::string(word);
  const icu::UnicodeString parts = nfd->normalize(text, status);
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < parts.length(); ++i) {
    const char16_t c = parts[i];
    if (c >= kCyrillic) return std::string(word);
    if (c < kFirstAccent || c > kLastAccent) kept += c;
  }
  std::string out;
  return kept.toUTF8String(out);
}

}  // namespace claimdiff::text
