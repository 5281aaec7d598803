// A summary for pull requests and job pages, which cut off what is longer than
// a mebibyte (GitHub's job summary shows nothing at all then).
#include <sstream>
#include <string>
#include <string_view>

#include "check/writers/words.h"
#include "check/writers/writers.h"
#include "report/markdown_text.h"
#include "text/printable.h"

namespace claimdiff::check {

namespace {

constexpr std::size_t kMostBytes = 900'000;
constexpr std::size_t kTextBytes = 400;  // of one claim

// Words of an article or a path as they are, never as markup.
std::string Plain(std::string_view text) {
  return MarkdownText(text::Printable(text));
}

// The same where a line may begin: no item, no rule.
std::string PlainLine(std::string_view text) {
  std::string plain = Plain(text);
  plain.erase(0, plain.find_first_not_of(' '));
  const std::size_t mark = plain.find_first_not_of("0123456789");
  if (mark == std::string::npos) return plain;
  const std::string_view marks = mark == 0 ? "-+=" : ".)";
  if (marks.find(plain[mark]) != std::string_view::npos) {
    plain.insert(mark, 1, '\\');
  }
  return plain;
}

const char* Sign(Severity severity) {
  switch (severity) {
    case Severity::kError: return "\u274c";
    case Severity::kWarning: return "\u26a0\ufe0f";
    default: return "\u2139\ufe0f";
  }
}

std::string FindingLines(const Finding& finding) {
  std::ostringstream out;
  out << "- " << Sign(finding.severity) << " **" << TextOf(finding.kind).name
      << "** " << Plain(PlaceWords(finding.at));
  if (finding.kind != FindingKind::kNoFile) {
    out << ": " << Plain(Shortened(finding.text, kTextBytes));
  }
  out << "  \n  " << PlainLine(finding.message);
  if (!finding.other_text.empty()) {
    out << "  \n  " << PlainLine(PlaceWords(finding.counterpart)) << ": "
        << Plain(Shortened(finding.other_text, kTextBytes));
  }
  out << '\n';
  return std::move(out).str();
}

void WriteTable(const Outcome& outcome, std::ostream& out) {
  out << "| finding | number | |\n|---|--:|---|\n";
  for (const KindText& kind : KindTexts()) {
    const std::uint32_t count =
        outcome.tally.kinds[static_cast<std::size_t>(kind.kind)];
    if (count == 0) continue;
    out << "| " << kind.name << " | " << count << " | " << kind.sentence
        << " |\n";
  }
  out << '\n';
}

// False when there is no room for all of them.
bool WritePair(const PairOutcome& pair, std::size_t* room, std::ostream& out) {
  std::string text;
  for (const Finding& finding : pair.findings) {
    if (finding.waived) continue;
    if (text.empty()) {
      text = "### " + Plain(pair.source) + " | " + Plain(pair.translation) +
             "\n\n";
    }
    text += FindingLines(finding);
  }
  if (text.empty()) return true;
  if (text.size() > *room) return false;
  *room -= text.size();
  out << text << '\n';
  return true;
}

}  // namespace

void WriteMarkdown(const Outcome& outcome, const TerminalStyle&,
                   std::ostream& out) {
  const bool in_step =
      outcome.tally.findings() == 0 && outcome.troubles.empty();
  out << "## claimdiff: "
      << (in_step ? "in step" : FindingsWords(outcome.tally)) << "\n\n"
      << Plain(PairsWords(outcome.tally)) << ", " << Plain(SinceWords(outcome))
      << ".\n\n";
  if (outcome.tally.findings() > 0) WriteTable(outcome, out);
  for (const Error& trouble : outcome.troubles) {
    out << "- \U0001F6D1 " << Plain(TroubleWords(trouble)) << '\n';
  }
  if (!outcome.troubles.empty()) out << '\n';
  std::size_t room = kMostBytes;
  for (const PairOutcome& pair : outcome.pairs) {
    if (WritePair(pair, &room, out)) continue;
    out << "There are more findings than this summary has room for.\n";
    break;
  }
  for (const UnusedWaiver& waiver : outcome.unused) {
    out << "- " << PlainLine(outcome.waiver_file) << ", "
        << Plain(UnusedWords(waiver)) << '\n';
  }
}

}  // namespace claimdiff::check
