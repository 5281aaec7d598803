// Language tags: BCP 47 (RFC 5646).
#ifndef CLAIMDIFF_TEXT_LANGUAGE_TAG_H_
#define CLAIMDIFF_TEXT_LANGUAGE_TAG_H_

#include <optional>
#include <string>
#include <string_view>

namespace claimdiff::text {

// The canonical form of a well-formed tag: "PT-br" is "pt-BR", "iw" is "he".
// Nothing if `tag` is not well-formed. A well-formed tag that no language has
// is kept: what is known of a language is not this function's business.
std::optional<std::string> CanonicalLanguage(std::string_view tag);

// "pt" of "pt-BR".
inline std::string_view PrimarySubtag(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_LANGUAGE_TAG_H_
