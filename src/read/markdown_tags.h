// HTML and JSX tags in Markdown.
#ifndef CLAIMDIFF_READ_MARKDOWN_TAGS_H_
#define CLAIMDIFF_READ_MARKDOWN_TAGS_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "claimdiff/article.h"

namespace claimdiff {

// Tags that are longer are text.
inline constexpr std::uint32_t kMaxTagBytes = 4096;

struct Tag {
  std::string_view name;  // empty for JSX's <> and </>
  std::uint32_t end = 0;  // behind ">"
  bool closing = false;
  bool self_closing = false;
};

class TagScanner {
 public:
  explicit TagScanner(std::string_view source)
      : source_(source), budget_(8 * source.size() + kMaxTagBytes) {}

  // The tag that begins at source[at], a "<". Nothing if it is none: "a < b",
  // or an address in brackets.
  std::optional<Tag> TagAt(std::uint32_t at);

 private:
  // The offset of the ">" that ends the tag whose attributes begin at `at`.
  std::optional<std::uint32_t> FindEnd(std::uint32_t at);

  std::string_view source_;
  std::size_t budget_;  // of bytes that are looked at, all tags together
};

// "Tabs", but not "div": a JSX component.
bool IsComponent(const Tag& tag);

// Whether a component shows an attribute as text: "<Card title="Text" />".
// REQUIRES: `tag` is the tag as written.
bool ShowsAttribute(std::string_view tag);

// Whether the tag begins or ends a block: "p", "td", "details".
bool IsBlockTag(const Tag& tag);

// Whether what is between the tags is no text: "script", "svg".
bool HidesContent(const Tag& tag);

// The level of <h1> to <h6>, else kLowestLevel.
std::uint8_t HeadingLevel(const Tag& tag);

// "</script" for a tag that is to be read as a whole with what it holds; empty
// for all others and for closing tags.
std::string_view ClosingOf(const Tag& tag);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_MARKDOWN_TAGS_H_
