// XML as the writers write it: elements, attributes, text.
#ifndef CLAIMDIFF_CHECK_WRITERS_XML_TEXT_H_
#define CLAIMDIFF_CHECK_WRITERS_XML_TEXT_H_

#include <initializer_list>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace claimdiff::check {

// Elements are indented by their depth; one with text stands on one line.
class XmlText {
 public:
  using Attributes =
      std::initializer_list<std::pair<std::string_view, std::string>>;

  // Writes the declaration. `out` must outlive this.
  explicit XmlText(std::ostream& out);

  // `fill` writes the elements inside.
  template <typename Fill>
  void Element(std::string_view name, Attributes attributes, Fill fill) {
    Open(name, attributes, ">\n");
    ++depth_;
    fill();
    --depth_;
    Close(name);
  }
  void TextElement(std::string_view name, Attributes attributes,
                   std::string_view text);
  void EmptyElement(std::string_view name, Attributes attributes);

 private:
  void Open(std::string_view name, Attributes attributes, std::string_view end);
  void Close(std::string_view name);

  std::ostream& out_;
  std::size_t depth_ = 0;
};

// `text` for an attribute or an element: markup is escaped, and so is "##[",
// which GitHub's runner obeys. U+FFFD stands for ill-formed bytes, for what XML
// 1.0 has no place for (most control characters, U+FFFE, U+FFFF) and for what
// would act on a display (text/printable.h).
std::string XmlEscaped(std::string_view text);

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_WRITERS_XML_TEXT_H_
