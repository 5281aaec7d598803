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

// "pt" of "pt-BR", and of "pt_BR" as others write it.
inline std::string_view PrimarySubtag(std::string_view tag) {
  return tag.substr(0, tag.find_first_of("-_"));
}

// The language of a tag by the name that words are kept under: PrimarySubtag,
// but "nb" of "no", which hardly ever means Nynorsk, and "fil" of "tl", which
// tags have until they are canonical.
std::string_view BaseLanguage(std::string_view tag);

// The language whose hand-made words hold for a tag: BaseLanguage, but "nb" of
// Nynorsk too, "hr" of Bosnian, "zh" of Cantonese and Wu.
std::string TableLanguage(std::string_view tag);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_LANGUAGE_TAG_H_
