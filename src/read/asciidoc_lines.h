// The lines of AsciiDoc, and what a line may be.
#ifndef CLAIMDIFF_READ_ASCIIDOC_LINES_H_
#define CLAIMDIFF_READ_ASCIIDOC_LINES_H_

#include <cstdint>
#include <string_view>

#include "claimdiff/article.h"

namespace claimdiff {

struct AsciidocLine {
  std::uint32_t begin = 0;    // of the line in the source
  std::uint32_t content = 0;  // of what follows the indentation
  std::uint32_t end = 0;      // of what it holds, white space after it aside
  std::uint32_t next = 0;     // of the next line

  bool blank() const { return content == end; }
  bool indented() const { return content > begin; }
  // What it holds. REQUIRES: it is a line of `source`.
  std::string_view TextIn(std::string_view source) const {
    return source.substr(content, end - content);
  }
};

// The line that begins at `begin`; blank, and its own next, at the end.
AsciidocLine AsciidocLineAt(std::string_view source, std::uint32_t begin);

// ---- What has a line for itself: of `text` without white space around it ----

enum class AsciidocDelimiter : std::uint8_t {
  kNone,
  kComment,  // "////"
  kCode,     // "----", "....", "++++", "```"
  kQuote,    // "____"
  kBox,      // "====", "****", "--"
  kTable,    // "|===", "!===", ",===", ":==="
};

// What a line that is equal to it ends.
AsciidocDelimiter FindAsciidocDelimiter(std::string_view text);

// What ends the block: "```" for "```ruby", else `text`.
std::string_view AsciidocCloser(std::string_view text);

// "'''", "<<<", "---", "* * *"
bool IsAsciidocBreak(std::string_view text);

// "// comment", which may stand within a paragraph.
bool IsAsciidocComment(std::string_view text);

// ".Title" of the block below.
bool IsAsciidocBlockTitle(std::string_view text);

// "[source,java]", "[[id]]"
bool IsAsciidocAttributeLine(std::string_view text);

// "NAME::TARGET[TEXT]" alone on its line. The parts are views of it.
struct AsciidocBlockMacro {
  std::string_view name;  // empty if it is none
  std::string_view target;
  std::string_view text;

  // ifdef::, ifndef::, ifeval::, endif::, include::
  bool IsDirective() const;
};

AsciidocBlockMacro ReadAsciidocBlockMacro(std::string_view text);

// ---- How a line begins ------------------------------------------------------

// Bytes of the marker that begins a list's item, its white space included:
// "* ", "... ", "12. ", "a. ", "iv) ", "<1> ", "* [x] "; 0 if there is none.
std::uint32_t AsciidocListMarker(std::string_view text);

// "TERM:: TEXT"; `term` is 0 if it is none.
struct AsciidocTerm {
  std::uint32_t term = 0;  // bytes of the term
  std::uint32_t text = 0;  // where the text begins; the line's end if it is
                           // in the next line
};

AsciidocTerm ReadAsciidocTerm(std::string_view text);

// Bytes of "NOTE: " and its like; 0 if there is none.
std::uint32_t AsciidocAdmonition(std::string_view text);

// ---- Titles -----------------------------------------------------------------

struct AsciidocTitle {
  Span text;                // in the source
  std::uint32_t next = 0;   // of the line after it and what underlines it
  std::uint32_t level = 0;  // 0 is the document's
  bool underlined = false;

  bool found() const { return !text.empty(); }
};

// "== Title", "## Title" or, where `underlined` allows it, a title of two
// lines: "Title" above "-----".
AsciidocTitle AsciidocTitleAt(std::string_view source, const AsciidocLine& line,
                              bool underlined);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_ASCIIDOC_LINES_H_
