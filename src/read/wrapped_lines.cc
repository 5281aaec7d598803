// Most texts hold a paragraph a line. Others are hard-wrapped: an editor cut
// every line that would have become longer than some width, or a hand did. Two
// looks at the lines tell:
//
//  * At all of the text. Where a formatter cut it, all lines are of one width,
//    at most some 120 columns: where one is shorter, the next one's first word
//    would not have fitted. Only few of them happen to end with a sentence.
//    Then a line goes on in the next one if it is full in this sense: the test
//    that undoes a greedy line breaker. It keeps a headline, a byline and a
//    date apart that stand on lines of their own without blank lines between.
//  * At each run of lines without a blank line, a list marker or a rule
//    between. People cut each paragraph to another width and not exactly, and
//    their texts have tables and verse beside the prose. A run is prose if
//    hardly a line stops early, and if a line goes on in mid-sentence: the next
//    begins with a small letter, or the script has none and all are of a
//    length; where sentences end within lines, small letters tell whatever the
//    lengths. In a run of prose, what is about full goes on, and what a small
//    letter follows. Rows, whose columns stand below each other, go on in what
//    is indented below them only.
//
// A hyphen that only a formatter sets (U+2010, the soft hyphen) goes on
// anywhere.
//
// One run proves nothing: a headline may be followed by a small letter. So runs
// count only when a few of them agree, in a text that has hardly a line that is
// too long to have been cut.
#include "read/wrapped_lines.h"

#include <algorithm>

#include "read/ascii.h"
#include "read/cells.h"
#include "text/characters.h"

namespace claimdiff {

namespace {

using text::CharClass;
using text::CharInfo;

constexpr std::size_t kMinCutLines = 3;      // fewer prove nothing
constexpr std::uint32_t kMinWrapCells = 50;  // mail is 72, books are 60
constexpr std::uint32_t kMaxWrapCells = 120;

// The column that the line reaches to: what is indented is cut at the same one.
std::uint32_t RightEdge(const Paragraph& line) {
  return line.indent + line.cells;
}

// Whether line i is followed by one that may go on with it.
bool MayGoOn(const std::vector<Paragraph>& lines, std::size_t i) {
  return i + 1 < lines.size() && lines[i + 1].blanks_before == 0 &&
         lines[i + 1].marker == 0;
}

// Columns of the line's first word. Scripts that are written without spaces
// may be broken after any character, or after a word of a few.
std::uint32_t FirstWordCells(std::string_view text, const Paragraph& line) {
  constexpr std::uint32_t kThaiWord = 8;
  std::uint32_t cells = 0;
  bool thai = false;
  for (std::uint32_t at = line.span.begin; at < line.span.end;) {
    const text::CodePoint c = text::DecodeAt(text, at);
    if (IsSpace(c.value)) break;
    const std::uint32_t wide = Cells(text[at]);
    cells += wide;
    if (wide == 2) break;
    // Thai, Lao; Burmese, Khmer.
    thai |= (c.value >= 0x0E00 && c.value < 0x0F00) ||
            (c.value >= 0x1000 && c.value < 0x10A0) ||
            (c.value >= 0x1780 && c.value < 0x1800);
    at += c.size;
  }
  return thai ? std::min(cells, kThaiWord) : cells;
}

// Whether the next line's first word would not have fitted into line i, by so
// many columns give or take.
bool IsFull(std::string_view text, const std::vector<Paragraph>& lines,
            std::size_t i, std::uint32_t width, std::uint32_t slack) {
  return RightEdge(lines[i]) + 1 + FirstWordCells(text, lines[i + 1]) + slack >
         width;
}

// ---- All of the text ------------------------------------------------------

// Columns by which a line may stop short of the width. Formatters that indent
// give or take one, and keep marks together in scripts that are broken after
// any character.
std::uint32_t SlackOf(std::string_view text, const Paragraph& line,
                      const Paragraph& next) {
  if (line.indent == 0 || next.indent == 0) return 0;
  return Cells(text[next.span.begin]) == 2 ? 8 : 2;
}

bool IsFull(std::string_view text, const std::vector<Paragraph>& lines,
            std::size_t i, std::uint32_t width) {
  return IsFull(text, lines, i, width, SlackOf(text, lines[i], lines[i + 1]));
}

// The width that all of the text was wrapped to, or 0 if it was not.
std::uint32_t WrapCells(std::string_view text,
                        const std::vector<Paragraph>& lines) {
  std::vector<std::uint32_t> cut;
  std::size_t sentences = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!MayGoOn(lines, i)) continue;
    cut.push_back(RightEdge(lines[i]));
    sentences += EndsSentence(lines[i].ending);
  }
  if (cut.size() < kMinCutLines || 2 * sentences > cut.size()) return 0;
  // A few longer lines (a headline, an address) do not speak for the rest.
  const std::size_t at = (cut.size() - 1) * 19 / 20;
  std::nth_element(cut.begin(), cut.begin() + static_cast<std::ptrdiff_t>(at),
                   cut.end());
  const std::uint32_t width = cut[at];
  if (width < kMinWrapCells || width > kMaxWrapCells) return 0;
  // Lines that stop early in mid-sentence were not cut by any width; those of
  // less than half of it are a headline or a name, and say nothing.
  std::size_t full = 0;
  std::size_t early = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!MayGoOn(lines, i)) continue;
    const bool is_full = IsFull(text, lines, i, width);
    full += is_full && RightEdge(lines[i]) <= kMaxWrapCells;
    early += !is_full && !EndsSentence(lines[i].ending) &&
             2 * RightEdge(lines[i]) >= width;
  }
  return full >= kMinCutLines && 8 * early <= cut.size() ? width : 0;
}

// ---- Runs of lines --------------------------------------------------------

// What a line's characters tell of its place in a run.
struct Look {
  bool text = false;        // has a letter or a digit
  bool fresh = false;       // begins with a sign that no prose goes on with
  bool small = false;       // begins with a small letter
  bool caseless = false;    // begins with a letter of a script without case
  bool path = false;        // nothing but one path
  bool inner_stop = false;  // a sentence ends in it and another begins
  std::uint32_t gap = 0;    // the column after its first wide gap, else 0
};

bool IsLetter(CharClass klass) {
  return klass == CharClass::kUpper || klass == CharClass::kLower ||
         klass == CharClass::kLetter;
}

// "src/read/read.cc"; an address may stand in prose.
bool IsPath(std::string_view line) {
  return line.find('/') != std::string_view::npos &&
         line.find_first_of(" \t<") == std::string_view::npos &&
         line.find("://") == std::string_view::npos;
}

// "a) "
bool HasLetterMarker(std::string_view line) {
  return line.size() > 2 && IsAsciiLetter(line[0]) && line[1] == ')' &&
         line[2] == ' ';
}

// "... if you know how.  The first ...", "...した。次の..."
bool HasInnerStop(std::string_view line) {
  for (const std::string_view stop :
       {"\u3002", "\uFF01", "\uFF1F", "\u0964 ", "\u06D4 ", "\u061F "}) {
    const std::size_t at = line.find(stop);
    if (at < line.size() - std::min(line.size(), stop.size() + 3)) return true;
  }
  for (std::size_t at = line.find(". "); at != std::string_view::npos;
       at = line.find(". ", at + 2)) {
    const std::size_t next = line.find_first_not_of(' ', at + 1);
    // Three letters before it: no initial, no title.
    const bool word = at >= 3 && line.find_last_of(' ', at) < at - 3;
    if (next == std::string_view::npos || !word) continue;
    const text::CodePoint c = text::DecodeAt(line, next);
    const CharClass klass = text::CharTable::Shared().Find(c.value).klass;
    if (klass == CharClass::kUpper || klass == CharClass::kLetter) return true;
  }
  return false;
}

// Looks at the line's first letter or digit and what stands before it.
void LookAtStart(std::string_view line, Look* look) {
  constexpr std::u32string_view kFresh = U">*#|=+~^_\\\u2022\u203B\u25A0";
  const text::CharTable& table = text::CharTable::Shared();
  look->path = IsPath(line);
  look->inner_stop = HasInnerStop(line);
  look->fresh =
      HasLetterMarker(line) ||
      kFresh.find(text::DecodeAt(line, 0).value) != std::u32string_view::npos;
  std::size_t signs = 0;
  for (std::size_t at = 0; at < line.size(); ++signs) {
    const text::CodePoint c = text::DecodeAt(line, at);
    const CharInfo info = table.Find(c.value);
    at += c.size;
    if (!IsLetter(info.klass) && info.klass != CharClass::kDigit) continue;
    look->text = true;
    look->small = info.klass == CharClass::kLower && signs <= 2;
    look->caseless = info.klass == CharClass::kLetter;
    return;
  }
}

// A gap of three columns or a tab, and no other that is nearly as wide:
// formatters that fill lines up widen all gaps by about the same.
std::uint32_t FindGap(std::string_view line, std::uint32_t indent) {
  constexpr std::uint32_t kWide = 3;
  std::uint32_t column = indent;
  std::uint32_t found = 0;
  std::uint32_t widest = 0;
  std::uint32_t narrowest = ~0u;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] != ' ' && line[at] != '\t') {
      column += (static_cast<unsigned char>(line[at]) & 0xC0) != 0x80
                    ? Cells(line[at])
                    : 0;
      ++at;
      continue;
    }
    const std::size_t begin = at;
    at = std::min(line.find_first_not_of(" \t", at), line.size());
    const std::uint32_t after =
        ColumnAfter(line.substr(begin, at - begin), column);
    const bool tab = line.find('\t', begin) < at;
    const std::uint32_t width =
        tab ? std::max(after - column, 2 * kWide) : after - column;
    column = after;
    if (width >= kWide && found == 0) found = column;
    widest = std::max(widest, width);
    narrowest = std::min(narrowest, width);
  }
  return found > 0 && (widest == narrowest || widest > narrowest + 1) ? found
                                                                      : 0;
}

bool Near(std::uint32_t x, std::uint32_t y) { return x <= y + 1 && y <= x + 1; }

// Lines [begin, end) without anything between them that parts paragraphs.
struct LineRun {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t width = 0;  // the column that the longest line reaches to
  bool prose = false;
  bool told = false;  // by sentences within its lines
};

class RunJoiner {
 public:
  RunJoiner(std::string_view text, const std::vector<Paragraph>& lines)
      : text_(text), lines_(lines), goes_on_(lines.size()) {}

  // For each line, whether it goes on in the next one.
  std::vector<bool> Run() {
    FindHyphens();
    const std::uint32_t width = WrapCells(text_, lines_);
    if (width == 0 && !MayBeWrapped()) return std::move(goes_on_);
    LookAtLines();
    FindRuns();
    for (LineRun& run : runs_) Judge(&run);
    const bool by_runs = evidence_ >= kMinCutLines && evidence_ >= too_long_;
    if (by_runs) FindWidths();
    for (const LineRun& run : runs_) {
      for (std::size_t i = run.begin; i + 1 < run.end; ++i) {
        goes_on_[i] = goes_on_[i] || (by_runs && GoesOn(run, i)) ||
                      (width > 0 && IsFull(text_, lines_, i, width));
      }
    }
    return std::move(goes_on_);
  }

 private:
  // What a formatter hyphenated goes on, even in a text of two lines.
  void FindHyphens() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view line =
          text_.substr(lines_[i].span.begin, lines_[i].span.size());
      goes_on_[i] = (line.ends_with("\u2010") || line.ends_with("\u00AD")) &&
                    MayGoOn(lines_, i);
    }
  }

  // A text that holds a paragraph a line need not be looked at.
  bool MayBeWrapped() const {
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::uint32_t edge = RightEdge(lines_[i]);
      pairs += edge >= kMinWrapCells && edge <= kMaxWrapCells &&
               !EndsSentence(lines_[i].ending) && MayGoOn(lines_, i);
    }
    return pairs > 0;
  }

  void LookAtLines() {
    looks_.resize(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Span span = lines_[i].span;
      too_long_ += RightEdge(lines_[i]) > kMaxWrapCells;
      const std::string_view view = text_.substr(span.begin, span.size());
      LookAtStart(view, &looks_[i]);
      looks_[i].gap = FindGap(view, lines_[i].indent);
    }
  }

  // A row of a table: its columns stand below or above another's, or what is
  // told of its first column goes on below.
  bool IsRow(std::size_t i) const {
    const std::uint32_t gap = looks_[i].gap;
    if (gap == 0) return false;
    const auto aligned = [&](std::size_t other) {
      return looks_[other].gap > 0 && Near(looks_[other].gap, gap);
    };
    if (i > 0 && aligned(i - 1)) return true;
    if (i + 1 == lines_.size()) return false;
    return aligned(i + 1) || (lines_[i + 1].indent > lines_[i].indent + 1 &&
                              Near(lines_[i + 1].indent, gap));
  }

  // A path with another above or below it.
  bool IsListedPath(std::size_t i) const {
    return looks_[i].path && ((i > 0 && looks_[i - 1].path) ||
                              (i + 1 < looks_.size() && looks_[i + 1].path));
  }

  // Line i + 1 begins anew, whatever line i looks like.
  bool IsParted(std::size_t i) const {
    const Look& next = looks_[i + 1];
    if (!MayGoOn(lines_, i) || !looks_[i].text || !next.text || next.fresh) {
      return true;
    }
    if (IsListedPath(i) || IsListedPath(i + 1)) return true;
    const bool deeper = lines_[i + 1].indent > lines_[i].indent + 1;
    if (IsRow(i + 1)) return true;
    if (IsRow(i)) return !deeper;
    // A short line above what is indented heads it.
    return deeper && 2 * RightEdge(lines_[i]) < RightEdge(lines_[i + 1]);
  }

  void FindRuns() {
    for (std::size_t begin = 0; begin < lines_.size();) {
      LineRun run{begin, begin + 1, RightEdge(lines_[begin])};
      while (run.end < lines_.size() && !IsParted(run.end - 1)) {
        run.width = std::max(run.width, RightEdge(lines_[run.end++]));
      }
      begin = run.end;
      if (run.end - run.begin > 1) runs_.push_back(run);
    }
  }

  // What a hand leaves free at the end of a line.
  static std::uint32_t Slack(std::uint32_t width) { return width / 6; }

  bool IsOpen(std::size_t i) const { return !EndsSentence(lines_[i].ending); }

  void Judge(LineRun* run) {
    if (run->width < kMinWrapCells || run->width > kMaxWrapCells) return;
    std::size_t small = 0;
    std::size_t caseless = 0;
    std::size_t early = 0;
    std::size_t early_capitals = 0;
    bool short_line = false;
    bool inner_stop = false;
    for (std::size_t i = run->begin; i + 1 < run->end; ++i) {
      if (!IsOpen(i)) continue;
      const Look& next = looks_[i + 1];
      const bool full = IsFull(text_, lines_, i, run->width, Slack(run->width));
      small += full && next.small;
      caseless += full && next.caseless;
      early += !full;
      early_capitals += !full && !next.small && !next.caseless;
      inner_stop |= looks_[i].inner_stop;
      short_line |= 2 * RightEdge(lines_[i]) < run->width;
    }
    const std::size_t cuts = run->end - run->begin - 1;
    const bool even = 4 * early <= cuts || (early == 1 && !short_line);
    // Whatever their length: verse has no sentences within its lines.
    run->told = inner_stop && early_capitals == 0 && small + caseless > 0;
    run->prose = run->told || (even && (small > 0 || caseless >= 2));
    // What ends a sentence that began with a capital needs no other proof.
    const bool closed = small > 0 &&
                        EndsSentence(lines_[run->end - 1].ending) &&
                        !looks_[run->begin].small;
    if (run->prose) evidence_ += small + caseless + (closed ? kMinCutLines : 0);
  }

  // The width of the runs of prose, each of which may have one of its own, and
  // how short their lines may be that go on for certain.
  void FindWidths() {
    std::vector<std::uint32_t> widths;
    std::vector<std::uint32_t> edges;
    for (const LineRun& run : runs_) {
      if (!run.prose) continue;
      widths.push_back(run.width);
      for (std::size_t i = run.begin; i + 1 < run.end; ++i) {
        const bool certain = looks_[i + 1].small || looks_[i + 1].caseless;
        if (IsOpen(i) && certain) edges.push_back(RightEdge(lines_[i]));
      }
    }
    usual_ = ElementAt(widths.size() / 2, &widths);
    short_ = std::max(ElementAt(edges.size() / 8, &edges), kMinWrapCells);
  }

  static std::uint32_t ElementAt(std::size_t index,
                                 std::vector<std::uint32_t>* values) {
    const auto at = values->begin() + static_cast<std::ptrdiff_t>(index);
    std::nth_element(values->begin(), at, values->end());
    return *at;
  }

  bool GoesOn(const LineRun& run, std::size_t i) const {
    const Look& next = looks_[i + 1];
    if (run.prose && IsFull(text_, lines_, i, run.width, Slack(run.width)))
      return true;
    if (!IsOpen(i)) return false;
    if (run.prose) {
      return next.small || (run.told && next.caseless) ||
             RightEdge(lines_[i]) >= short_;
    }
    // Two lines or three may all go on with capitals.
    constexpr std::size_t kFew = 3;
    return run.width <= kMaxWrapCells &&
           (next.caseless || run.end - run.begin <= kFew) &&
           (RightEdge(lines_[i]) >= short_ ||
            IsFull(text_, lines_, i, usual_, Slack(usual_) / 2));
  }

  std::string_view text_;
  const std::vector<Paragraph>& lines_;
  std::vector<Look> looks_;
  std::vector<LineRun> runs_;
  std::vector<bool> goes_on_;
  std::size_t evidence_ = 0;  // lines that go on in mid-sentence
  std::size_t too_long_ = 0;  // lines that no editor has cut
  std::uint32_t usual_ = 0;   // columns of a run of prose
  std::uint32_t short_ = 0;   // columns that hardly a line of prose has less of
};

}  // namespace

std::vector<Paragraph> JoinWrappedLines(std::string_view text,
                                        std::vector<Paragraph> lines) {
  const std::vector<bool> joins = RunJoiner(text, lines).Run();
  std::vector<Paragraph> joined;
  bool goes_on = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (goes_on) {
      Paragraph& last = joined.back();
      last.span.end = lines[i].span.end;
      last.cells += lines[i].cells + 1;
      last.ending = lines[i].ending;
    } else {
      joined.push_back(lines[i]);
    }
    goes_on = joins[i];
  }
  return joined;
}

}  // namespace claimdiff
