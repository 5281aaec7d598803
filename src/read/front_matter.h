// The metadata that a Markdown file begins with, between lines of "---" (YAML)
// or "+++" (TOML).
#ifndef CLAIMDIFF_READ_FRONT_MATTER_H_
#define CLAIMDIFF_READ_FRONT_MATTER_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "claimdiff/article.h"

namespace claimdiff {

// What is too long to be metadata is text.
inline constexpr std::size_t kMaxFrontMatterBytes = std::size_t{256} << 10;

struct FrontMatter {
  std::uint32_t end = 0;  // of its last line; 0 when there is none
  std::string title;      // one line, its white space reduced
  Span title_source;      // where it stands in the source
  std::string language;   // as declared
  ArticleDate date;       // of publication
};

// Reads the members at the top level that say something of the article. Those
// that cannot be read are left out: a template's braces in one of them do not
// hide the rest.
// REQUIRES: `source` is well-formed UTF-8.
FrontMatter ReadFrontMatter(std::string_view source);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_FRONT_MATTER_H_
