#include "report/page.h"

#include <algorithm>
#include <string>
#include <vector>

#include "text/width.h"
#include "text/wrap.h"

namespace claimdiff {

namespace {

// SGR parameters out of the sixteen basic colours, which every terminal theme
// keeps readable. A is cyan and B magenta: red and green would say that one of
// the articles is wrong, and many readers cannot tell them apart.
const char* Sgr(Ink ink) {
  switch (ink) {
    case Ink::kPlain: return "";
    case Ink::kFaint: return "2";
    case Ink::kStrong: return "1";
    case Ink::kSideA: return "1;36";
    case Ink::kSideB: return "1;35";
    case Ink::kConflict: return "1;31";
    case Ink::kUnclear: return "33";
  }
  return "";
}

constexpr std::string_view kWordJoiner = "\u2060";

// `text` as it is sent out: joined words get a plain space again, and isolates
// stay only if they are wanted.
std::string ForOutput(std::string_view text, bool isolate) {
  std::string out;
  while (!text.empty()) {
    std::size_t size = 1;
    if (text.starts_with(kNoBreak)) {
      size = kNoBreak.size();
      out += ' ';
    } else if (!isolate &&
               (text.starts_with(kIsolate) || text.starts_with(kEndIsolate))) {
      size = kIsolate.size();
    } else {
      out += text.front();
    }
    text.remove_prefix(size);
  }
  return out;
}

Span WholeOf(const StyledText& text) {
  return {0, static_cast<std::uint32_t>(text.text().size())};
}

// Whether an isolate is still open after `line`, given whether one was before
// it. They do not nest.
bool OpenAfter(std::string_view line, bool open_before) {
  const std::size_t opened = line.rfind(kIsolate);
  const std::size_t closed = line.rfind(kEndIsolate);
  if (opened == std::string_view::npos) {
    return open_before && closed == std::string_view::npos;
  }
  return closed == std::string_view::npos || closed < opened;
}

}  // namespace

std::size_t Page::Room(std::size_t indent) const {
  constexpr std::size_t kLeast = 16;  // however narrow the window
  return std::max<std::size_t>(style_.width, indent + kLeast) - indent;
}

void Page::Blank() { out_ << '\n'; }

void Page::Raw(const StyledText& text) {
  PrintRuns(text, WholeOf(text));
  out_ << '\n';
}

void Page::Rule(const StyledText& title) {
  const std::size_t used = text::CellWidth(title.text()) + 4;
  PrintPiece("\u2500\u2500 ", Ink::kFaint);
  PrintRuns(title, WholeOf(title));
  std::string rest = " ";
  for (std::size_t i = used; i < style_.width; ++i) rest += "\u2500";
  PrintPiece(rest, Ink::kFaint);
  out_ << '\n';
}

void Page::PrintPiece(std::string_view piece, Ink ink) {
  if (piece.empty()) return;
  const std::string_view sgr = style_.color ? Sgr(ink) : "";
  if (!sgr.empty()) out_ << "\x1b[" << sgr << 'm';
  out_ << ForOutput(piece, style_.isolate);
  if (!sgr.empty()) out_ << "\x1b[0m";
}

bool Page::PrintRuns(const StyledText& text, Span span, bool isolated) {
  const std::string_view all = text.text();
  const std::vector<StyledText::Run>& runs = text.runs();
  // GitHub's runner obeys lines that begin so, white space aside.
  if (all.substr(span.begin, span.size()).starts_with("::")) {
    PrintPiece(kWordJoiner, Ink::kPlain);
  }
  if (isolated) PrintPiece(kIsolate, Ink::kPlain);
  auto run = std::upper_bound(
      runs.begin(), runs.end(), span.begin,
      [](std::uint32_t at, const StyledText::Run& r) { return at < r.end; });
  for (std::uint32_t from = span.begin; from < span.end; ++run) {
    const std::uint32_t to = std::min(run->end, span.end);
    if (run->link > 0) StartLink(text.links()[run->link - 1]);
    PrintPiece(all.substr(from, to - from), run->ink);
    if (run->link > 0) StartLink("");
    from = to;
  }
  const bool open = OpenAfter(all.substr(span.begin, span.size()), isolated);
  if (open) PrintPiece(kEndIsolate, Ink::kPlain);
  return open;
}

// OSC 8, as terminals and less 566 know it; no address ends a link.
void Page::StartLink(std::string_view url) {
  out_ << "\x1b]8;;" << url << "\x1b\\";
}

void Page::PrintLabel(const StyledText& label, std::size_t indent) {
  PrintRuns(label, WholeOf(label));
  const std::size_t used = text::CellWidth(label.text());
  out_ << std::string(indent > used ? indent - used : 0, ' ');
}

void Page::Paragraph(const StyledText& label, const StyledText& body,
                     std::size_t indent) {
  bool first = true;
  bool isolated = false;
  for (const Span line : text::WrapLines(body.text(), Room(indent))) {
    PrintLabel(first ? label : StyledText(), indent);
    isolated = PrintRuns(body, line, isolated);
    out_ << '\n';
    first = false;
  }
}

void Page::PrintGutter(const StyledText& label, std::size_t cells) {
  const std::size_t used = text::CellWidth(label.text());
  out_ << std::string(cells > used ? cells - used : 0, ' ');
  PrintRuns(label, WholeOf(label));
  out_ << ' ';
}

std::size_t Page::ColumnWidth() const {
  constexpr std::size_t kLeast = 12;   // however narrow the window
  constexpr std::size_t kBetween = 3;  // " | "
  return std::max(kLeast, (style_.width - kBetween) / 2);
}

void Page::Columns(const Column& left, const StyledText& mark,
                   const Column& right, std::size_t gutter) {
  const std::size_t room = ColumnWidth() - gutter - 1;
  const std::vector<Span> lines_a = text::WrapLines(left.body.text(), room);
  const std::vector<Span> lines_b = text::WrapLines(right.body.text(), room);
  bool isolated_a = false, isolated_b = false;
  for (std::size_t k = 0; k == 0 || k < lines_a.size() || k < lines_b.size();
       ++k) {
    const Span line = k < lines_a.size() ? lines_a[k] : Span();
    PrintGutter(k == 0 ? left.label : StyledText(), gutter);
    isolated_a = PrintRuns(left.body, line, isolated_a);
    const bool has_right = k < lines_b.size();
    const bool has_mark = k == 0 && !mark.empty();
    if (has_mark || has_right) {
      const std::size_t used = text::CellWidth(
          std::string_view(left.body.text()).substr(line.begin, line.size()));
      out_ << std::string(room - std::min(used, room) + 1, ' ');
      PrintRuns(mark, has_mark ? WholeOf(mark) : Span());
      if (!has_mark) out_ << ' ';
    }
    if (has_right) {
      out_ << ' ';
      PrintGutter(k == 0 ? right.label : StyledText(), gutter);
      isolated_b = PrintRuns(right.body, lines_b[k], isolated_b);
    }
    out_ << '\n';
  }
}

void Page::Line(const StyledText& label, const StyledText& body,
                std::size_t indent) {
  PrintLabel(label, indent);
  const std::size_t room = Room(indent);
  const std::string_view text = body.text();
  if (text::CellWidth(text) <= room) {
    PrintRuns(body, WholeOf(body));
  } else {
    std::string_view shown = text::FitCells(text, room - 1);
    while (shown.ends_with(' ')) shown.remove_suffix(1);
    PrintRuns(body, {0, static_cast<std::uint32_t>(shown.size())});
    PrintPiece("\u2026", Ink::kFaint);
  }
  out_ << '\n';
}

}  // namespace claimdiff
