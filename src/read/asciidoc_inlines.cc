#include "read/asciidoc_inlines.h"

#include <algorithm>
#include <utility>

#include "read/ascii.h"
#include "read/asciidoc_lines.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

constexpr std::size_t kMaxNesting = 8;

// Characters that are typed as others, of "Replacements" in the language's
// reference. Those that begin alike come longest first.
struct Replacement {
  std::string_view typed;
  std::string_view shown;
};

constexpr Replacement kReplacements[] = {
    {"(C)", "\u00A9"}, {"(R)", "\u00AE"}, {"(TM)", "\u2122"}, {"...", "\u2026"},
    {"->", "\u2192"},  {"=>", "\u21D2"},  {"<-", "\u2190"},   {"<=", "\u21D0"},
};

}  // namespace

// ---- The paragraph ----------------------------------------------------------

void AsciidocInlines::Add(Span text) {
  begin_ = taken_ = at_ = text.begin;
  end_ = text.end;
  open_.clear();
  closers_.Begin(text);
  while (at_ < end_ || !open_.empty()) {
    if (!open_.empty() && at_ >= open_.back().end) {
      Leave();
      continue;
    }
    const std::uint32_t before = at_;
    ReadMark();
    if (at_ == before) ++at_;
  }
  FlushHardBreak(end_);
}

void AsciidocInlines::AddNote(Span text) {
  in_note_ = true;
  Add(text);
  in_note_ = false;
}

void AsciidocInlines::ReadMark() {
  switch (source_[at_]) {
    case '\n': return ReadLineEnd();
    case '\\': return ReadEscape();
    case '+':
    case '*':
    case '_':
    case '`':
    case '#':
    case '^':
    case '~':
    case '"':
    case '\'':
    case '$': return ReadPair(at_);
    case '[': return ReadBracket();
    case '<': return ReadAngle();
    case '(': return ReadIndexTerm();
    case '{': return ReadAttribute();
    case '&': return ReadReference();
    case ':': return ReadMacro();
    case '-':
    case '.':
    case '=': return ReadReplacement();
    default: return;
  }
}

bool AsciidocInlines::CanOpen() const { return open_.size() < kMaxNesting; }

bool AsciidocInlines::InCode() const {
  return std::any_of(open_.begin(), open_.end(),
                     [](const Open& open) { return open.code; });
}

bool AsciidocInlines::Afford(std::size_t bytes) {
  if (bytes > budget_) return false;
  budget_ -= bytes;
  return true;
}

// ---- Taking text ------------------------------------------------------------

void AsciidocInlines::Flush(std::uint32_t resume) {
  if (at_ > taken_) builder_.Take({taken_, at_});
  at_ = taken_ = resume;
}

// " +" at the end of a line is a line break.
void AsciidocInlines::FlushHardBreak(std::uint32_t resume) {
  while (at_ > taken_ && IsAsciiSpace(source_[at_ - 1])) --at_;
  if (at_ > taken_ + 1 && source_[at_ - 1] == '+' && source_[at_ - 2] == ' ') {
    at_ -= 2;
  }
  Flush(resume);
}

void AsciidocInlines::Enter(Span inner, std::uint32_t resume, bool code) {
  Flush(inner.begin);
  const bool begins = code && !InCode();
  if (begins) builder_.BeginCode();
  open_.push_back({inner.end, resume, begins});
}

void AsciidocInlines::Leave() {
  const Open open = open_.back();
  at_ = open.end;
  Flush(open.resume);
  open_.pop_back();
  if (open.code) builder_.EndCode();
  if (!open.shown_close.empty()) {
    builder_.Put(open.shown_close, {open.end, open.resume});
  }
}

// As it stands but for line ends.
void AsciidocInlines::Take(Span span) { builder_.TakeLines(span); }

// Without the tags of HTML.
void AsciidocInlines::TakeRaw(Span span) {
  while (!span.empty()) {
    const std::string_view rest = View(span);
    const std::size_t open = std::min(rest.find('<'), rest.size());
    const std::size_t close = rest.find('>', open);
    if (close == std::string_view::npos) return Take(span);
    Take({span.begin, span.begin + static_cast<std::uint32_t>(open)});
    span.begin += static_cast<std::uint32_t>(close) + 1;
  }
}

void AsciidocInlines::TakeCode(Span span) {
  const bool begins = !InCode();
  if (begins) builder_.BeginCode();
  Take(span);
  if (begins) builder_.EndCode();
}

void AsciidocInlines::Replace(std::string_view text, std::uint32_t end) {
  const std::uint32_t begin = at_;
  Flush(end);
  builder_.Put(text, {begin, end});
}

// ---- Lines ------------------------------------------------------------------

// Comments and conditions may stand between two lines of a paragraph.
void AsciidocInlines::ReadLineEnd() {
  const std::uint32_t line_end = at_;
  std::uint32_t next = at_ + 1;
  Span kept;  // "ifdef::name[text]"
  while (next < Limit()) {
    const AsciidocLine line = AsciidocLineAt(source_, next);
    if (line.end > Limit() || line.indented()) break;
    const std::string_view text = line.TextIn(source_);
    const AsciidocBlockMacro macro = ReadAsciidocBlockMacro(text);
    if (!IsAsciidocComment(text) && !macro.IsDirective()) break;
    if (macro.IsDirective() && macro.name.starts_with("if") &&
        macro.name != "ifeval" && !macro.text.empty() && CanOpen()) {
      const auto begin =
          static_cast<std::uint32_t>(macro.text.data() - source_.data());
      kept = {begin, line.end - 1};
      break;
    }
    next = std::min(line.next, Limit());
  }
  FlushHardBreak(next);
  builder_.BreakLine(line_end);
  if (!kept.empty()) Enter(kept, kept.end + 1, false);
  while (at_ < Limit() && IsAsciiSpace(source_[at_]) && source_[at_] != '\n')
    ++at_;
  taken_ = at_;
}

// ---- Marks ------------------------------------------------------------------

void AsciidocInlines::EnterPair(const AsciidocMarks& marks) {
  const AsciidocPair& pair = *marks.pair;
  Span inner = marks.inner;
  const std::string_view held = View(inner);
  // "`+as it is+`"
  const bool as_it_is =
      pair.code && held.size() > 2 && held.front() == '+' && held.back() == '+';
  if (as_it_is) inner = {inner.begin + 1, inner.end - 1};
  if (as_it_is || pair.literal) {
    Flush(marks.next());
    if (pair.code) return TakeCode(inner);
    return pair.raw ? TakeRaw(inner) : Take(inner);
  }
  const std::uint32_t opens = at_;
  Enter(inner, marks.next(), pair.code);
  if (!pair.shown_open.empty()) {
    builder_.Put(pair.shown_open, {opens, inner.begin});
    open_.back().shown_close = pair.shown_close;
  }
}

void AsciidocInlines::ReadPair(std::uint32_t before) {
  if (!CanOpen()) return;
  if (const auto marks = closers_.FindPair(at_, before, Limit())) {
    EnterPair(*marks);
  }
}

// "[.role]#text#", "[[id]]", "[[[reference]]]"
void AsciidocInlines::ReadBracket() {
  constexpr std::size_t kMaxBytes = 200;
  const std::string_view rest =
      source_.substr(at_, std::min<std::size_t>(Limit() - at_, kMaxBytes));
  const std::size_t close = rest.find(']');
  if (close == std::string_view::npos) return;
  if (rest.starts_with("[[[")) {
    if (rest.substr(close, 3) != "]]]") return;
    const Span shown{at_ + 2, at_ + static_cast<std::uint32_t>(close) + 1};
    Flush(shown.end + 2);
    return Take(shown);
  }
  if (rest.starts_with("[[")) {
    const std::string_view id = rest.substr(2, close - 2);
    const std::size_t comma = std::min(id.find(','), id.size());
    const bool named =
        comma > 0 && id.substr(0, comma).find_first_of(" \t\n\"'$<>") ==
                         std::string_view::npos;
    if (named && rest.substr(close, 2) == "]]") {
      Flush(at_ + static_cast<std::uint32_t>(close) + 2);
    }
    return;
  }
  if (close < 2 || close + 1 >= rest.size() || !CanOpen()) return;
  // Its own marks are asked for first.
  const char mark = rest[close + 1];
  if (mark != '#' && rest.substr(0, close).find(mark) < close) return;
  const std::uint32_t opens = at_ + static_cast<std::uint32_t>(close) + 1;
  if (const auto marks = closers_.FindPair(opens, at_, Limit())) {
    Flush(opens);
    EnterPair(*marks);
  }
}

// ---- Characters -------------------------------------------------------------

void AsciidocInlines::ReadReference() {
  constexpr std::size_t kMaxReferenceBytes = 32;
  const std::string_view rest = source_.substr(
      at_, std::min<std::size_t>(Limit() - at_, kMaxReferenceBytes));
  std::size_t end = rest.starts_with("&#") ? 2 : 1;
  while (end < rest.size() && IsAsciiLetterOrDigit(rest[end])) ++end;
  if (end < 3 || end >= rest.size() || rest[end] != ';') return;
  Replace(references_.Decode(rest.substr(0, end + 1)),
          at_ + static_cast<std::uint32_t>(end) + 1);
}

void AsciidocInlines::ReadReplacement() {
  if (InCode()) return;
  if (Has("--")) {
    const char before = at_ > begin_ ? source_[at_ - 1] : ' ';
    const char after = at_ + 2 < end_ ? source_[at_ + 2] : ' ';
    const bool words =
        at_ > begin_ && at_ + 2 < end_ &&
        IsAsciidocWordChar(source_, text::PreviousStart(source_, at_)) &&
        IsAsciidocWordChar(source_, at_ + 2);
    if (words || (IsAsciiSpace(before) && IsAsciiSpace(after))) {
      return Replace("\u2014", at_ + 2);
    }
    while (CharAt(at_) == '-') ++at_;
    return;
  }
  for (const Replacement& replacement : kReplacements) {
    if (Has(replacement.typed)) {
      return Replace(replacement.shown, at_ + static_cast<std::uint32_t>(
                                                  replacement.typed.size()));
    }
  }
}

// A backslash keeps what follows it from being a mark; before anything else it
// is a backslash.
void AsciidocInlines::ReadEscape() {
  const std::uint32_t mark = at_ + 1;
  if (mark >= Limit()) return;
  const char next = source_[mark];
  std::uint32_t size = 0;  // of the sign that is text
  if (next == ']' && !open_.empty()) size = 1;
  if (next == '|' && in_cell_) size = 1;
  if (next == '{') {
    size = AsciidocReferenceSize(source_.substr(mark, Limit() - mark));
  }
  if (const auto marks = closers_.FindPair(mark, at_, Limit())) {
    size = static_cast<std::uint32_t>(marks->pair->open.size());
  }
  for (const Replacement& replacement : kReplacements) {
    if (source_.substr(mark, Limit() - mark).starts_with(replacement.typed)) {
      size = static_cast<std::uint32_t>(replacement.typed.size());
    }
  }
  const std::string_view rest = source_.substr(mark, Limit() - mark);
  for (const std::string_view opener : {"<<", "[[", "((", "--", "&#"}) {
    if (rest.starts_with(opener)) size = 2;
  }
  if (size == 0) return;
  Flush(mark);
  at_ += size;
}

}  // namespace claimdiff
