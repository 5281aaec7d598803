// The element that holds the article.
#ifndef CLAIMDIFF_READ_HTML_ROOT_H_
#define CLAIMDIFF_READ_HTML_ROOT_H_

#include <cstdint>
#include <vector>

#include "read/html_hints.h"
#include "read/html_measure.h"

namespace claimdiff {

// The node around the article and as little else as can be told; node 0 if the
// page has no prose to tell it by. `weights` are without what is excluded, and
// `title` is the node of the headline, or 0.
std::uint32_t FindArticleRoot(const HtmlTree& tree,
                              const std::vector<HtmlHints>& hints,
                              const std::vector<HtmlWeight>& weights,
                              std::uint32_t title);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_HTML_ROOT_H_
