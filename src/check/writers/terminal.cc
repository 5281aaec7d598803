// Findings as compilers print them, "path:line:column: ...", so that editors
// and terminals make links of them; then a table of pairs, then the sum.
#include <algorithm>
#include <string>

#include "check/writers/words.h"
#include "check/writers/writers.h"
#include "report/page.h"
#include "report/styled_text.h"
#include "text/width.h"

namespace claimdiff::check {

namespace {

constexpr std::size_t kIndent = 4;

Ink InkOf(const Finding& finding) {
  switch (finding.severity) {
    case Severity::kError: return Ink::kConflict;
    case Severity::kWarning: return Ink::kUnclear;
    default: return Ink::kStrong;
  }
}

class TerminalWriter {
 public:
  TerminalWriter(const Outcome& outcome, const TerminalStyle& style,
                 std::ostream& out)
      : outcome_(outcome), page_(style, out) {}

  void Write() {
    ForEachOpen(outcome_,
                [this](const Finding& finding) { WriteFinding(finding); });
    WriteTable();
    WriteUnused();
    WriteSum();
  }

 private:
  void WriteFinding(const Finding& finding) {
    StyledText head;
    head.Quote(PlaceWords(finding.at));
    head.Add(":").Add(std::to_string(finding.at.begin.column)).Add(": ");
    head.Add(std::string(Name(finding.severity)) + ": ", InkOf(finding));
    head.Add(TextOf(finding.kind).name, Ink::kStrong);
    page_.Raw(head);
    if (finding.kind != FindingKind::kNoFile) {
      StyledText text;
      text.Quote(finding.text);
      Indented(text);
    }
    StyledText message;
    message.Quote(finding.message, Ink::kFaint);
    Indented(message);
    if (!finding.other_text.empty()) {
      StyledText there;
      there.Quote(PlaceWords(finding.counterpart)).Add(": ");
      there.Quote(finding.other_text);
      Indented(there);
    }
    page_.Blank();
  }

  void Indented(const StyledText& text) {
    StyledText label;
    label.Add("  ");
    page_.Paragraph(label, text, kIndent);
  }

  // A row for each pair with findings, a column for each kind that occurs.
  void WriteTable() {
    constexpr std::size_t kFewest = 2;  // pairs that make a table worth while
    std::size_t rows = 0;
    for (const PairOutcome& pair : outcome_.pairs) {
      rows += CountOf(pair, nullptr) > 0 ? 1U : 0U;
    }
    if (rows < kFewest) return;
    StyledText head;
    for (const KindText& kind : KindTexts()) {
      if (Occurs(kind)) head.Add(std::string(kind.name) + "  ", Ink::kStrong);
    }
    head.Add("pair", Ink::kStrong);
    page_.Raw(head);
    for (const PairOutcome& pair : outcome_.pairs) {
      if (CountOf(pair, nullptr) > 0) WriteRow(pair);
    }
    page_.Blank();
  }

  void WriteRow(const PairOutcome& pair) {
    StyledText row;
    for (const KindText& kind : KindTexts()) {
      if (!Occurs(kind)) continue;
      const std::size_t count = CountOf(pair, &kind);
      const std::string digits = count == 0 ? "-" : std::to_string(count);
      const std::size_t width = std::string_view(kind.name).size();
      row.Add(std::string(width - std::min(width, digits.size()), ' ') +
              digits + "  ");
    }
    row.Quote(pair.source).Add(" | ").Quote(pair.translation);
    page_.Raw(row);
  }

  bool Occurs(const KindText& kind) const {
    return outcome_.tally.kinds[static_cast<std::size_t>(kind.kind)] > 0;
  }

  // Of one kind, or of all.
  static std::size_t CountOf(const PairOutcome& pair, const KindText* kind) {
    return static_cast<std::size_t>(std::count_if(
        pair.findings.begin(), pair.findings.end(), [&](const Finding& f) {
          return !f.waived && (kind == nullptr || f.kind == kind->kind);
        }));
  }

  void WriteUnused() {
    for (const UnusedWaiver& waiver : outcome_.unused) {
      StyledText line;
      line.Quote(outcome_.waiver_file, Ink::kFaint).Add(": ", Ink::kFaint);
      line.Quote(UnusedWords(waiver), Ink::kFaint);
      page_.Raw(line);
    }
    if (!outcome_.unused.empty()) page_.Blank();
  }

  void WriteSum() {
    StyledText sum;
    sum.Quote(PairsWords(outcome_.tally) + ", " + SinceWords(outcome_))
        .Add(": ");
    sum.Add(FindingsWords(outcome_.tally), Ink::kStrong);
    page_.Raw(sum);
  }

  const Outcome& outcome_;
  Page page_;
};

}  // namespace

void WriteTerminalReport(const Outcome& outcome, const TerminalStyle& style,
                         std::ostream& out) {
  TerminalWriter(outcome, style, out).Write();
}

}  // namespace claimdiff::check
