// Which lines of a page are its article.
#ifndef CLAIMDIFF_READ_HTML_CONTENT_H_
#define CLAIMDIFF_READ_HTML_CONTENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claimdiff/article.h"
#include "read/html_lines.h"
#include "read/html_tree.h"

namespace claimdiff {

struct HtmlContent {
  // By line: why it is not read.
  std::vector<std::optional<SkipReason>> skips;
  // By line: the element for which it is skipped, a node; 0 if it is skipped
  // for itself.
  std::vector<std::uint32_t> causes;
  std::optional<std::uint32_t> title;  // the line that is the headline
};

// `titles` are what the page says elsewhere that its headline is, in its
// metadata and front matter. If `has_front_title`, the front matter says so:
// then <title> is not the headline, nor is a line that only stands where one
// would.
HtmlContent FindHtmlContent(const HtmlTree& tree,
                            const std::vector<HtmlLine>& lines,
                            const std::vector<std::string>& titles,
                            bool has_front_title);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_HTML_CONTENT_H_
