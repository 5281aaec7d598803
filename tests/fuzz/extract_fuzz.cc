// Any bytes through the first three stages, in languages with different
// numbers; the first byte chooses.
#include <array>
#include <string>

#include "claimdiff/claimdiff.h"
#include "fuzz/check.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::array kLanguages = {"",   "en", "id", "pt", "de", "hi",
                                     "zh", "ja", "ar", "th", "fr", "ru",
                                     "ko", "vi", "tr", "fa"};
  if (size == 0) return 0;
  const char* language = kLanguages[data[0] % kLanguages.size()];
  const std::string bytes(claimdiff::fuzz::Bytes(data + 1, size - 1));
  const claimdiff::Result<claimdiff::Article> article =
      claimdiff::Analyse({bytes, "-", language, "2025-03-12"});
  if (article.ok()) claimdiff::fuzz::CheckArticle(article.value());
  return 0;
}
