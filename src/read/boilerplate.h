// Which paragraphs of a plain text are not the article's own prose.
#ifndef CLAIMDIFF_READ_BOILERPLATE_H_
#define CLAIMDIFF_READ_BOILERPLATE_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "claimdiff/article.h"
#include "read/paragraphs.h"
#include "read/publication_date.h"
#include "read/shape.h"

namespace claimdiff {

// What is known of one paragraph.
struct Line {
  Paragraph paragraph;
  Shape shape;
  bool sentence = false;  // ends as a sentence does, and has the words for it
  bool prose = false;     // a sentence or more of some length
  std::optional<SkipReason> skip;
  std::uint32_t end = 0;  // of the prose; initials of the desk may follow it
};

// The first reason counts.
inline void SkipLine(SkipReason reason, Line* line) {
  if (!line->skip) line->skip = reason;
}

struct PageLines {
  std::vector<Line> lines;
  // Most paragraphs end with a stop. Where they do not (Thai, but not only), a
  // line without one is a paragraph like any other.
  bool has_stops = false;
  std::optional<std::uint32_t> title;  // index of the title's line
  ArticleDate date;  // by a byline or dateline, else by a bracketed news date
};

// Decides for every paragraph whether it is skipped, and why.
// REQUIRES: `paragraphs` and `tokens` are those of `text`, which is in
// `language` and was read from a source in `format`.
PageLines SortOutBoilerplate(std::string_view text, const text::Tokens& tokens,
                             std::string_view language, Format format,
                             const std::vector<Paragraph>& paragraphs);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_BOILERPLATE_H_
