// The metadata that a file begins with, between lines of "---" (YAML) or "+++"
// (TOML).
#ifndef CLAIMDIFF_READ_FRONT_MATTER_H_
#define CLAIMDIFF_READ_FRONT_MATTER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/article.h"

namespace claimdiff {

// What is too long to be metadata is text.
inline constexpr std::size_t kMaxFrontMatterBytes = std::size_t{256} << 10;

// A key at the left margin and what belongs to it.
struct FrontMatterMember {
  std::string key;          // without quotation marks
  Span span;                // in the source, without the last line end
  std::uint32_t value = 0;  // where it begins there
  bool yaml = false;
};

// In their order; nothing if there is no front matter. Of TOML, those above the
// first table.
std::vector<FrontMatterMember> FrontMatterMembers(std::string_view source);

// The value of a member of `source`: a scalar's, else what the key's line has.
std::string FrontMatterValue(std::string_view source,
                             const FrontMatterMember& member);

struct FrontMatter {
  std::uint32_t end = 0;  // of its last line; 0 when there is none
  std::string title;      // one line, its white space reduced
  Span title_source;      // where it stands in the source
  std::string language;   // as declared
  ArticleDate date;       // of publication
  // What is between its fences and none of these; ascending, without white
  // space at either end.
  std::vector<Span> unread;
};

// Reads the members at the top level that say something of the article; a
// template's braces are no title. Those
// that cannot be read are left out: a template's braces in one of them do not
// hide the rest.
// REQUIRES: `source` is well-formed UTF-8.
FrontMatter ReadFrontMatter(std::string_view source);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_FRONT_MATTER_H_
