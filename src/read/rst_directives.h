// What a directive of reStructuredText holds.
#ifndef CLAIMDIFF_READ_RST_DIRECTIVES_H_
#define CLAIMDIFF_READ_RST_DIRECTIVES_H_

#include <cstdint>
#include <string_view>

namespace claimdiff {

enum class RstDirective : std::uint8_t {
  kBody,     // text below a name, a signature, a path: ".. method:: f(x)"
  kNote,     // text, which may begin in its line: ".. note:: Text"
  kTitled,   // text below a title: ".. topic:: Title"
  kVersion,  // text behind a version: ".. versionadded:: 3.1 Text"
  kTable,    // a table below its title
  kCsv,      // the same, as comma-separated values
  kCode,
  kPicture,   // a file, which its options describe; text below is its caption
  kAuthor,    // a name
  kInserted,  // what is in other files, links to them, words for searching
  kHidden,    // settings, places, what repeats the headings
};

// Of a name as written, its domain included ("py:function"). Names that no
// table has are kBody: sites make their own boxes.
RstDirective FindRstDirective(std::string_view name);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_RST_DIRECTIVES_H_
