// What a format's reader makes of a source: the text that a reader of the page
// reads, and what the markup says of it.
//
// A reader of a format only finds out what is there. What is common to all
// formats is Read's: the language where none is declared, the lines that are
// boilerplate by their words (within the blocks), claims.
#ifndef CLAIMDIFF_READ_DOCUMENT_H_
#define CLAIMDIFF_READ_DOCUMENT_H_

#include <string>
#include <vector>

#include "claimdiff/article.h"

namespace claimdiff {

// All spans are of `text`. Blocks and skipped parts ascend, do not overlap, and
// together cover all but white space; each begins and ends without white space,
// is not empty, and is parted from the next by a line end. What stands within a
// sentence and is no word of it (the mark of a footnote) is no part of `text`.
struct Document {
  std::string text;      // well-formed UTF-8; no line end within a block
  Origin origin;         // where `text` comes from in the source
  std::string language;  // BCP 47 as declared, perhaps wrong; may be empty
  ArticleDate date;      // of publication, as declared
  Span title;            // a block of kTitle; empty when there is none
  std::vector<Block> blocks;
  std::vector<Heading> headings;  // ascending; the title, and skipped ones too
  std::vector<Skipped> skipped;
  std::vector<Span> code;      // inline code within blocks, ascending
  std::vector<Span> listings;  // blocks of code, ascending; within `skipped`
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_DOCUMENT_H_
