// The head of a page: lines between "---" (YAML) or "+++" (TOML).
#ifndef CLAIMDIFF_CHECK_FRONT_MATTER_H_
#define CLAIMDIFF_CHECK_FRONT_MATTER_H_

#include <string_view>
#include <vector>

#include "claimdiff/article.h"

namespace claimdiff::check {

// A key at the left margin and what belongs to it: `value` is the rest of its
// line without quotes, `span` all up to the next such key.
struct FrontMatterEntry {
  std::string_view key, value;  // into the text
  Span span;
};

// Nothing if `text` has no front matter. Only what is needed to find keys is
// understood of YAML and TOML.
std::vector<FrontMatterEntry> ReadFrontMatter(std::string_view text);

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_FRONT_MATTER_H_
