// The blocks of code that differ:
//
//    A  npm install --save-dev prettier
//    B  npm install prettier
//       a.md:20, b.md:22
#include <algorithm>
#include <cstddef>
#include <string>

#include "report/report_page.h"
#include "text/counted.h"

namespace claimdiff {

namespace {

constexpr std::size_t kIndent = 4;
// Lines of a block, and of one that the other article lacks; more are for
// --all.
constexpr std::size_t kFewLines = 8, kFewOfMissing = 3;

void WriteLines(const CodeDifference& code, SideName side, ReportPage* out) {
  const std::vector<Span>& lines = PartOf(code, side).lines;
  const bool missing = PartOf(code, OtherSide(side)).block.empty();
  std::size_t shown = lines.size();
  if (!out->options.all && shown > (missing ? kFewOfMissing : kFewLines) + 1) {
    shown = missing ? kFewOfMissing : kFewLines;
  }
  StyledText label;
  label.Add(" ").Add(Letter(side), InkOf(side));
  for (std::size_t k = 0; k < shown; ++k) {
    StyledText line;
    line.Quote(ArticleOf(out->report, side).View(lines[k]));
    out->page.Paragraph(label, line, kIndent);
  }
  if (shown == lines.size()) return;
  StyledText more;
  more.Add(text::Counted(lines.size() - shown, "more line", "more lines"),
           Ink::kFaint);
  out->page.Paragraph({}, more, kIndent);
}

void WriteDifference(const CodeDifference& code, ReportPage* out) {
  StyledText places;
  for (const SideName side : kSides) {
    WriteLines(code, side, out);
    const CodeDifference::Part& part = PartOf(code, side);
    if (part.block.empty()) continue;
    if (!places.empty()) places.Add(", ");
    places.Append(out->places.PathAndLine(
        side, part.lines.empty() ? part.block : part.lines.front(),
        Ink::kFaint));
  }
  for (const SideName side : kSides) {
    if (!PartOf(code, side).block.empty()) continue;
    places.Add("  ").Add(Letter(side)).Add(" has no such block.");
  }
  out->page.Paragraph({}, places, kIndent);
}

}  // namespace

void WriteCode(ReportPage* out) {
  if (out->report.code.empty()) return;
  out->Heading("Code that differs", out->report.code.size(), Ink::kStrong,
               "comments and translated words aside");
  for (const CodeDifference& code : out->report.code) {
    out->page.Blank();
    WriteDifference(code, out);
  }
}

}  // namespace claimdiff
