// What "[style#id.role%option, second, name=value]" says of the block below it.
#ifndef CLAIMDIFF_READ_ASCIIDOC_STYLE_H_
#define CLAIMDIFF_READ_ASCIIDOC_STYLE_H_

#include <cstdint>
#include <string_view>

namespace claimdiff {

// All are views of the lines. Those of several lines above a block add up.
struct AsciidocStyle {
  std::string_view style;  // "source", "NOTE", "quote"
  std::string_view id;
  std::string_view label;    // what pointers to the id show, if it is given
  std::string_view credit;   // of a quotation: author and work, with the commas
  std::string_view columns;  // "1,2a,3*"
  std::string_view format;   // "csv"
  std::string_view separator;  // of cells

  // REQUIRES: IsAsciidocAttributeLine(line).
  void Add(std::string_view line);

  bool IsCode() const;     // the text below it is code or a formula
  bool IsComment() const;  // nobody is shown it
  bool IsQuote() const;
};

// The first attribute of a macro's "[text, name=value]" that has no name, else
// the one named "alt".
std::string_view AsciidocAltText(std::string_view attributes);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_ASCIIDOC_STYLE_H_
