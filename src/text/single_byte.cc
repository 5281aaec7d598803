#include "text/single_byte.h"

#include <unicode/ucnv.h>

#include <memory>

#include "text/utf8.h"

namespace claimdiff::text {

namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

}  // namespace

std::vector<std::string> SingleByteCharacters(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(
      ucnv_open(charset.c_str(), &status));
  if (U_FAILURE(status) || ucnv_getMaxCharSize(converter.get()) != 1) {
    return {};
  }
  std::vector<std::string> characters(256);
  for (std::size_t byte = 0; byte < characters.size(); ++byte) {
    const char unit = static_cast<char>(byte);
    const char* at = &unit;
    status = U_ZERO_ERROR;
    const UChar32 c =
        ucnv_getNextUChar(converter.get(), &at, &unit + 1, &status);
    if (U_SUCCESS(status) && c != 0xFFFD) {
      AppendUtf8(static_cast<char32_t>(c), &characters[byte]);
    }
  }
  return characters;
}

}  // namespace claimdiff::text
