// Where in its file a passage stands: "report.id.txt:14".
#ifndef CLAIMDIFF_REPORT_PLACES_H_
#define CLAIMDIFF_REPORT_PLACES_H_

#include <cstdint>
#include <string>

#include "claimdiff/report.h"
#include "report/evidence.h"
#include "report/writer_options.h"
#include "text/line_index.h"

namespace claimdiff {

// The file's name as reports print it.
std::string SourceName(const Article& article);

class Places {
 public:
  // REQUIRES: `report` outlives this.
  Places(const Report& report, const TerminalStyle& style);

  // Of the article as given; 1-based.
  std::uint32_t LineOf(SideName side, Span span) const;
  std::uint32_t LastLine(SideName side) const;

  // The path and line, as a link if there is an address.
  StyledText PathAndLine(SideName side, Span span, Ink ink) const;

  // The line alone, as a link likewise.
  StyledText Line(SideName side, Span span, Ink ink) const;

 private:
  struct Source {
    std::string name, url;
    text::LineIndex lines;
  };

  const Source& At(SideName side) const {
    return side == SideName::kA ? a_ : b_;
  }
  StyledText Linked(const Source& source, std::uint32_t line,
                    const std::string& words, Ink ink) const;

  const Report& report_;
  Source a_, b_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_PLACES_H_
