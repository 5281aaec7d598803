// The elements of a page that hold no part of its article.
#ifndef CLAIMDIFF_READ_HTML_EXCLUSIONS_H_
#define CLAIMDIFF_READ_HTML_EXCLUSIONS_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "claimdiff/article.h"
#include "read/html_hints.h"
#include "read/html_measure.h"

namespace claimdiff {

// By node, for what it is itself; its descendants go with it.
using HtmlExclusions = std::vector<std::optional<SkipReason>>;

// What is hidden, and so no candidate for anything.
HtmlExclusions ExcludeHidden(const HtmlTree& tree,
                             const std::vector<HtmlHints>& hints,
                             const std::vector<HtmlWeight>& weights);

// Adds what elements are by their names, roles, classes and likeness to each
// other. No element is left out on its name alone if it holds the headline (of
// node `title`, 0 if there is none) or too much of the page's prose.
void ExcludeByKind(const HtmlTree& tree, const std::vector<HtmlHints>& hints,
                   const std::vector<HtmlWeight>& weights, std::uint32_t title,
                   HtmlExclusions* exclusions);

// By node, the outermost excluded element that it stands in, or 0.
std::vector<std::uint32_t> Causes(const HtmlTree& tree,
                                  const HtmlExclusions& exclusions);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_HTML_EXCLUSIONS_H_
