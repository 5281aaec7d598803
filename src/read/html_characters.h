// The characters of a text as shown, each with its place in the page.
#ifndef CLAIMDIFF_READ_HTML_CHARACTERS_H_
#define CLAIMDIFF_READ_HTML_CHARACTERS_H_

#include <cstdint>
#include <string_view>

#include "read/html_tree.h"

namespace claimdiff {

struct HtmlCharacter {
  std::string_view shown;            // one code point
  std::uint32_t begin = 0, end = 0;  // in the page; "&amp;" as a whole
};

// Walks a text and what it was written as side by side: what is shown tells
// which references there are, so no table of their two thousand names is
// needed. Tags that the parser ignored may stand in the middle.
class HtmlCharacters {
 public:
  explicit HtmlCharacters(const HtmlText& text) : text_(text) {}

  // False at the end.
  bool Next(HtmlCharacter* character);

 private:
  void SkipTags();
  std::size_t WrittenSize(std::size_t shown_size) const;
  std::size_t ReferenceSize(std::size_t shown_size) const;

  HtmlText text_;
  std::size_t raw_ = 0, shown_ = 0;  // bytes done
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_HTML_CHARACTERS_H_
