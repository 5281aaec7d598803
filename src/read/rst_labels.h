// What stands elsewhere in a document: the titles that ":ref:`label`" shows,
// the texts that "|name|" stands for.
#ifndef CLAIMDIFF_READ_RST_LABELS_H_
#define CLAIMDIFF_READ_RST_LABELS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "read/rst_inlines.h"
#include "read/rst_lines.h"

namespace claimdiff {

// A title's line and its style.
struct RstTitle {
  RstLine line;
  std::uint32_t next = 0;  // of the line after it and what adorns it
  char sign = 0;           // 0: `line` is none
  bool overlined = false;
};

// The title that begins with `line`, which is its overline or its text.
RstTitle RstTitleAt(std::string_view source, const RstLine& line);

// Those whose ".. _label:" stands before a title, ascending by name.
std::vector<RstLabel> FindRstLabels(std::string_view source);

// Of ".. |name| replace:: text", ascending by name; the first of a name counts.
// The text is without marks of emphasis and code, and no longer than 1 KiB.
std::vector<RstReplacement> FindRstReplacements(std::string_view source);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_RST_LABELS_H_
