// A page's elements and texts in document order.
#ifndef CLAIMDIFF_READ_HTML_TREE_H_
#define CLAIMDIFF_READ_HTML_TREE_H_

#include <gumbo.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/result.h"
#include "read/html_arena.h"

namespace claimdiff {

// An element or a text of the page. Trees are flat: a node's descendants are
// those up to `end`.
struct HtmlNode {
  GumboTag tag = GUMBO_TAG_LAST;  // of an element; LAST: a text
  std::uint32_t parent = 0;       // an index; the root is its own
  std::uint32_t end = 0;          // after the last descendant
  const GumboNode* node = nullptr;
  bool ignored = false;  // begins between the comments that ask for it

  bool IsText() const { return tag == GUMBO_TAG_LAST; }
  // The attribute's value, entities decoded; empty when there is none.
  std::string_view Attribute(const char* name) const;
  bool HasAttribute(const char* name) const;
  // Of an element that libgumbo does not know, as the page writes it.
  std::string_view UnknownName() const;
};

// A text's bytes: as they stand in the page, and what a browser shows.
struct HtmlText {
  std::string_view raw;
  std::string_view shown;
  std::uint32_t begin = 0;     // of `raw` in the page
  bool has_tags = true;        // false in a <title>: "<b>" shows as it is
  bool has_references = true;  // false in <xmp>: so does "&amp;"
};

class HtmlTree {
 public:
  // REQUIRES: `page` is well-formed UTF-8. Errors: kTooLarge.
  static Result<HtmlTree> Parse(std::string_view page);

  // Node 0 is the <html> element.
  const std::vector<HtmlNode>& nodes() const { return nodes_; }

  // REQUIRES: node `i` is a text.
  HtmlText TextOf(std::uint32_t i) const;

  // All that is shown of node `i`, as it stands in the page.
  std::string ShownText(std::uint32_t i) const;

 private:
  HtmlTree() = default;
  void Flatten(const GumboNode* root);

  // Without what BoundHtml blanks; the nodes point into it.
  std::unique_ptr<const std::string> page_;
  std::unique_ptr<HtmlArena> arena_;
  std::vector<HtmlNode> nodes_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_HTML_TREE_H_
