// Paragraphs on a terminal: width, hanging indents, colour.
#ifndef CLAIMDIFF_REPORT_PAGE_H_
#define CLAIMDIFF_REPORT_PAGE_H_

#include <cstddef>
#include <ostream>

#include "report/styled_text.h"
#include "report/writer_options.h"

namespace claimdiff {

// One side of a row of two columns.
struct Column {
  StyledText label;  // short; right-aligned in the gutter
  StyledText body;   // wrapped
};

class Page {
 public:
  // `out` must outlive the page.
  Page(const TerminalStyle& style, std::ostream& out)
      : style_(style), out_(out) {}

  void Blank();

  // "-- title ------------------" over the whole width.
  void Rule(const StyledText& title);

  // `label`, then `body` wrapped, every line indented by `indent` cells.
  // REQUIRES: `label` is narrower than `indent`, or `indent` is 0 and `label`
  // is empty.
  void Paragraph(const StyledText& label, const StyledText& body,
                 std::size_t indent);

  // `text` on a line of its own, however long.
  void Raw(const StyledText& text);

  // A paragraph on one line; what does not fit is cut off with an ellipsis.
  void Line(const StyledText& label, const StyledText& body,
            std::size_t indent);

  // Two columns, `mark` (one cell, or empty) between their first lines; each
  // label stands in `gutter` cells before its column.
  void Columns(const Column& left, const StyledText& mark, const Column& right,
               std::size_t gutter);

  // The cells of one column with its gutter.
  std::size_t ColumnWidth() const;

  // The cells beside an indent.
  std::size_t Room(std::size_t indent) const;

 private:
  void StartLink(std::string_view url);
  void PrintGutter(const StyledText& label, std::size_t cells);
  void PrintLabel(const StyledText& label, std::size_t indent);
  // Prints `span` of `text`, within an isolate if the span begins inside one
  // (`isolated`); returns whether it ends inside one, which is closed here.
  bool PrintRuns(const StyledText& text, Span span, bool isolated = false);
  void PrintPiece(std::string_view piece, Ink ink);

  TerminalStyle style_;
  std::ostream& out_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_PAGE_H_
