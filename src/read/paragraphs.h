// Lines of a plain text, and the paragraphs that they make.
#ifndef CLAIMDIFF_READ_PARAGRAPHS_H_
#define CLAIMDIFF_READ_PARAGRAPHS_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "claimdiff/article.h"

namespace claimdiff {

// What a paragraph ends with, closing quotes and brackets left aside.
enum class Ending : std::uint8_t {
  kOpen,  // a letter, a digit, a comma, ...
  kStop,  // . ... and their like in other scripts
  kExclaim,
  kQuestion,
  kColon,
  kDash,
};

inline bool EndsSentence(Ending ending) {
  return ending == Ending::kStop || ending == Ending::kQuestion ||
         ending == Ending::kExclaim;
}

// A line, or several lines that a fixed width has cut apart.
struct Paragraph {
  Span span;                        // no white space at either end, not empty
  std::uint32_t cells = 0;          // width on a terminal, roughly
  std::uint32_t indent = 0;         // columns before it
  std::uint32_t blanks_before = 0;  // blank lines directly before it
  std::uint32_t marker = 0;         // bytes of a list marker and its space
  std::uint32_t number = 0;         // of a numbered marker, else 0
  Ending ending = Ending::kOpen;
  std::optional<ClaimKind> kind;  // as the markup says

  // An item of a list or a table, by its marker or by the markup.
  bool IsItem() const {
    return marker > 0 || kind == ClaimKind::kListItem ||
           kind == ClaimKind::kTableRow;
  }
};

// Ascending by span; what lies between them is white space (and a byte order
// mark, if the text begins with one). Any line end counts: LF, CR, CRLF, VT,
// FF, NEL, LS, PS.
// REQUIRES: `text` is well-formed UTF-8.
std::vector<Paragraph> SplitParagraphs(std::string_view text);

// The blocks of a marked-up text. Of typed markers, only bullets count: the
// markup says what is a list.
std::vector<Paragraph> BlockParagraphs(std::string_view text,
                                       const std::vector<Block>& blocks);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_PARAGRAPHS_H_
