// "name:target[text]" within a sentence.
#ifndef CLAIMDIFF_READ_ASCIIDOC_MACROS_H_
#define CLAIMDIFF_READ_ASCIIDOC_MACROS_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "claimdiff/article.h"
#include "read/asciidoc_marks.h"

namespace claimdiff {

struct AsciidocMacro {
  enum class Kind : std::uint8_t {
    kLink,     // the text, else the target
    kAddress,  // a link that may stand alone: "https://x", "https://x[text]"
    kPointer,  // the text, else the title of what it points to
    kText,     // btn:[OK], indexterm2:[term]
    kCode,     // kbd:[F1], stem:[x]
    kLiteral,  // pass:[x]
    kMenu,     // menu:File[Save]
    kManual,   // linkgit:git-log[1], as git's manual has them
    kFootnote,
    kHidden,  // image:x[], icon:x[], indexterm:[x], anchor:x[]
  };
  Kind kind = Kind::kHidden;
  Span target;
  Span text;              // between the brackets
  bool bracketed = true;  // false for an address without brackets
  std::uint32_t next = 0;
};

// The bytes of the name that ends before the colon at `colon`, at or behind
// `begin`; 0 if no macro has it, or a word goes on before it.
std::uint32_t AsciidocMacroName(std::string_view source, std::uint32_t begin,
                                std::uint32_t colon);

// The macro whose name begins at `begin`, if it ends before `limit`.
// REQUIRES: AsciidocMacroName(source, ..., colon) == colon - begin.
std::optional<AsciidocMacro> ReadAsciidocMacro(std::string_view source,
                                               std::uint32_t begin,
                                               std::uint32_t colon,
                                               std::uint32_t limit,
                                               AsciidocClosers* closers);

// Of a link's "text,role=x" or "text^", what is shown.
Span AsciidocLinkText(std::string_view source, Span text);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_ASCIIDOC_MACROS_H_
