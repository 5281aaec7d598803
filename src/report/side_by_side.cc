// The two articles next to each other, in reading order:
//
//    14 What both say.          = 12 What both say.
//    15 A says 40.              ≠ 13 B says 60.
//    ≠  A says 40, B says 60.
//    16 What only A says.       <
//                               > 14 What only B says.
//
// Without --all, runs of what both say alike fold into a line that counts
// them, but for --context rows around each difference.
#include <algorithm>
#include <string>
#include <vector>

#include "report/reading_order.h"
#include "report/report_page.h"
#include "text/counted.h"

namespace claimdiff {

namespace {

bool IsAlike(const ReadingRow& row) {
  return row.alignment != nullptr &&
         row.alignment->relation == Relation::kEquivalent;
}

// Which rows are shown: all, or those that differ and their context.
std::vector<bool> ShownRows(const std::vector<ReadingRow>& rows,
                            const WriterOptions& options) {
  std::vector<bool> shown(rows.size(), options.all);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (options.all || IsAlike(rows[r])) continue;
    const std::size_t context = options.context;
    const std::size_t first = r < context ? 0 : r - context;
    const std::size_t last = std::min(rows.size() - 1, r + context);
    std::fill(shown.begin() + static_cast<std::ptrdiff_t>(first),
              shown.begin() + static_cast<std::ptrdiff_t>(last) + 1, true);
  }
  return shown;
}

class SideBySide {
 public:
  explicit SideBySide(ReportPage* out) : out_(*out), report_(out->report) {
    for (const SideName side : kSides) {
      const std::uint32_t last = out_.places.LastLine(side);
      gutter_ = std::max(gutter_, std::to_string(last).size());
    }
  }

  void Write() {
    WriteNames();
    const std::vector<ReadingRow> rows = ReadingOrder(report_);
    const std::vector<bool> shown = ShownRows(rows, out_.options);
    std::size_t folded = 0;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      if (!shown[r]) {
        ++folded;
        continue;
      }
      WriteFold(&folded);
      WriteRow(rows[r]);
    }
    WriteFold(&folded);
  }

 private:
  void WriteNames() {
    out_.page.Blank();
    Column names[2];
    for (const SideName side : kSides) {
      Column& column = names[static_cast<std::size_t>(side)];
      column.label.Add(Letter(side), InkOf(side));
      column.body.Quote(SourceName(ArticleOf(report_, side)), Ink::kStrong);
    }
    out_.page.Columns(names[0], {}, names[1], gutter_);
    out_.page.Blank();
  }

  // How many rows that are alike were left out.
  void WriteFold(std::size_t* folded) {
    if (*folded == 0) return;
    StyledText line;
    line.Add("\u00b7\u00b7\u00b7 " +
                 text::Counted(*folded, "passage", "passages") + " told alike",
             Ink::kFaint);
    out_.page.Paragraph({}, line, gutter_ + 1);
    *folded = 0;
  }

  StyledText MarkOf(const ReadingRow& row) const {
    StyledText mark;
    if (row.alignment != nullptr) {
      switch (row.alignment->relation) {
        case Relation::kEquivalent: return mark.Add("=", Ink::kFaint);
        case Relation::kPartial: return mark.Add("\u00b1", Ink::kStrong);
        case Relation::kConflict: return mark.Add("\u2260", Ink::kConflict);
      }
    }
    const SideName side = row.b.empty() ? SideName::kA : SideName::kB;
    const ClaimIndex claim = row.b.empty() ? row.a.front() : row.b.front();
    if (VerdictOf(report_, side, claim).verdict == Verdict::kUnclear) {
      return mark.Add("?", Ink::kUnclear);
    }
    return mark.Add(side == SideName::kA ? "<" : ">", InkOf(side));
  }

  Column ColumnOf(SideName side, ClaimIndex claim,
                  const Alignment* alignment) const {
    const std::vector<Highlight> highlights =
        alignment == nullptr ? OneSidedHighlights(report_, side, claim)
                             : AlignedHighlights(*alignment, side, claim);
    const Span span = ArticleOf(report_, side).claims[claim].span;
    return {out_.places.Line(side, span, InkOf(side)),
            ClaimText(report_, side, claim, highlights)};
  }

  // The claims of a row pair off in their order; the mark is at the first.
  void WriteRow(const ReadingRow& row) {
    for (std::size_t k = 0; k < std::max(row.a.size(), row.b.size()); ++k) {
      Column left, right;
      if (k < row.a.size()) {
        left = ColumnOf(SideName::kA, row.a[k], row.alignment);
      }
      if (k < row.b.size()) {
        right = ColumnOf(SideName::kB, row.b[k], row.alignment);
      }
      out_.page.Columns(left, k == 0 ? MarkOf(row) : StyledText(), right,
                        gutter_);
    }
    if (row.alignment == nullptr) return;
    StyledText mark;
    mark.Add(std::string(gutter_ - 1, ' ')).Add("\u2260", Ink::kConflict);
    for (const FactConflict& conflict : row.alignment->conflicts) {
      out_.page.Paragraph(mark, ConflictSentence(report_, conflict),
                          gutter_ + 1);
    }
    if (row.alignment->relation == Relation::kEquivalent) return;
    out_.page.Paragraph(
        {}, DifferenceSentences(report_, *row.alignment, out_.options.all),
        gutter_ + 1);
  }

  ReportPage& out_;
  const Report& report_;
  std::size_t gutter_ = 3;
};

}  // namespace

void WriteSideBySide(ReportPage* out) { SideBySide(out).Write(); }

}  // namespace claimdiff
