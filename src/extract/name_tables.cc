#include "extract/name_tables.h"

#include "text/language_tag.h"

namespace claimdiff {

std::string TableLanguage(std::string_view language) {
  const std::string_view base = text::PrimarySubtag(language);
  if (base == "no" || base == "nn") return "nb";
  if (base == "tl") return "fil";
  if (base == "in") return "id";
  if (base == "iw") return "he";
  if (base == "yue" || base == "wuu") return "zh";
  if (base == "bs" || base == "hr" || base == "sh") return "hr";
  return std::string(base);
}

}  // namespace claimdiff
