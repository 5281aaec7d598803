#include "read/paragraphs.h"

#include <algorithm>
#include <string>
#include <utility>

#include "read/cells.h"
#include "read/wrapped_lines.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

bool IsClosing(char32_t c) {
  constexpr std::u32string_view kClosing =
      U"\"')]}*_\u2019\u201D\u201C\u00BB\u203A\u300D\u300F\u3011\u3009\u300B"
      U"\uFF09\uFF3D\uFF02";
  return kClosing.find(c) != std::u32string_view::npos;
}

Ending EndingOf(char32_t c) {
  constexpr std::u32string_view kStops =
      U".\u2026\u3002\uFF0E\uFF61\u0964\u0965\u06D4\u1362\u104B\u17D4\u0DF4"
      U"\u0F0D\u1803\u0589";
  constexpr std::u32string_view kQuestions = U"?\uFF1F\u061F\u037E\u1367";
  constexpr std::u32string_view kExclaims = U"!\uFF01\u203C\u055C";
  constexpr std::u32string_view kDashes = U"-\u2013\u2014\u2015\u2012";
  if (kStops.find(c) != std::u32string_view::npos) return Ending::kStop;
  if (kQuestions.find(c) != std::u32string_view::npos) {
    return Ending::kQuestion;
  }
  if (kExclaims.find(c) != std::u32string_view::npos) return Ending::kExclaim;
  if (kDashes.find(c) != std::u32string_view::npos) return Ending::kDash;
  return c == ':' || c == 0xFF1A ? Ending::kColon : Ending::kOpen;
}

Ending EndingOf(std::string_view line) {
  std::size_t at = line.size();
  while (at > 0) {
    at = text::PreviousStart(line, at);
    const char32_t c = text::DecodeAt(line, at).value;
    if (!IsClosing(c) && !IsSpace(c)) return EndingOf(c);
  }
  return Ending::kOpen;
}

// ---- List markers ---------------------------------------------------------

std::uint32_t SpaceAfter(std::string_view line, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < line.size()) {
    const text::CodePoint c = text::DecodeAt(line, end);
    if (!IsSpace(c.value)) break;
    end += c.size;
  }
  return end - at;
}

void FindBullet(std::string_view line, Paragraph* paragraph) {
  // These stand for nothing else, with or without a space after them.
  constexpr std::u32string_view kBullets =
      U"\u2022\u2023\u25CF\u25CB\u25E6\u25AA\u25AB\u25A0\u25A1\u2043\u27A4"
      U"\u25BA\u25B6\u2756\u2714\u2713\u30FB";
  constexpr std::u32string_view kMaybe = U"-*\u2013\u00B7+>";
  const text::CodePoint c = text::DecodeAt(line, 0);
  const std::uint32_t space = SpaceAfter(line, c.size);
  const bool bullet = kBullets.find(c.value) != std::u32string_view::npos;
  const bool maybe = kMaybe.find(c.value) != std::u32string_view::npos;
  if ((bullet || (maybe && space > 0)) && c.size + space < line.size()) {
    paragraph->marker = c.size + space;
  }
}

// The bullets of word processors, which no sentence begins with.
void FindTypedBullet(std::string_view line, Paragraph* paragraph) {
  constexpr std::u32string_view kMaybe = U"-*\u2013+>";
  const char32_t c = text::DecodeAt(line, 0).value;
  if (kMaybe.find(c) == std::u32string_view::npos) FindBullet(line, paragraph);
  if (paragraph->marker > 0) paragraph->kind = ClaimKind::kListItem;
}

// "1. ", "12) " and "(3) "; whether it counts is seen from its neighbours.
void FindNumber(std::string_view line, Paragraph* paragraph) {
  std::uint32_t at = line.starts_with('(') ? 1 : 0;
  std::uint32_t number = 0;
  const std::uint32_t first = at;
  while (at < line.size() && at - first < 2 && line[at] >= '0' &&
         line[at] <= '9') {
    number = number * 10 + static_cast<std::uint32_t>(line[at++] - '0');
  }
  if (at == first || at >= line.size()) return;
  if (line[at] != ')' && (first == 1 || line[at] != '.')) return;
  const std::uint32_t space = SpaceAfter(line, ++at);
  if (space == 0 || at + space >= line.size()) return;
  paragraph->marker = at + space;
  paragraph->number = number;
}

// A number counts in a sequence only: "1. " needs a "2. " after it, "2. " a
// "1. " before or a "3. " after it. Otherwise it is an ordinal or a date.
void KeepSequences(std::vector<Paragraph>* paragraphs) {
  constexpr std::size_t kReach = 3;  // items may have paragraphs of their own
  const auto has = [&](std::size_t from, std::size_t to, std::uint32_t number) {
    for (std::size_t i = from; i < to && i < paragraphs->size(); ++i) {
      const Paragraph& p = (*paragraphs)[i];
      if (p.number == number && number > 0) return true;
    }
    return false;
  };
  std::vector<std::size_t> strays;
  for (std::size_t i = 0; i < paragraphs->size(); ++i) {
    const std::uint32_t number = (*paragraphs)[i].number;
    if (number == 0) continue;
    if (!has(i < kReach ? 0 : i - kReach, i, number - 1) &&
        !has(i + 1, i + 1 + kReach, number + 1)) {
      strays.push_back(i);
    }
  }
  for (const std::size_t i : strays) {
    (*paragraphs)[i].marker = (*paragraphs)[i].number = 0;
  }
}

// "– Yes, – he said": the dash comes again, after a mark.
bool HasSpeaker(std::string_view line, std::string_view dash) {
  constexpr std::string_view kMarks = ",.!?";
  for (std::size_t at = line.find(dash, dash.size());
       at != std::string_view::npos; at = line.find(dash, at + dash.size())) {
    if (at >= 2 && line[at - 1] == ' ' && line[at + dash.size()] == ' ' &&
        kMarks.find(line[at - 2]) != std::string_view::npos) {
      return true;
    }
  }
  return line.find("\u2026 " + std::string(dash)) != std::string_view::npos;
}

// Direct speech begins with a dash in many languages: where the speaker comes
// after another one, or where an en dash begins a sentence and is no list's.
// A list has its items on lines below each other, or three and more of them.
void KeepLists(std::string_view text, std::vector<Paragraph>* paragraphs) {
  constexpr std::size_t kMinItems = 3;
  for (std::size_t i = 0; i < paragraphs->size();) {
    const auto mark_of = [&](std::size_t k) {
      const Paragraph& p = (*paragraphs)[k];
      if (p.marker == 0 || p.number > 0) return std::string_view();
      return text.substr(p.span.begin, text::DecodeAt(text, p.span.begin).size);
    };
    const std::string_view mark = mark_of(i);
    std::size_t end = i + 1;
    bool close = false;
    while (end < paragraphs->size() && !mark.empty() && mark_of(end) == mark) {
      close |= (*paragraphs)[end++].blanks_before == 0;
    }
    const bool dash = mark == "\u2013";
    if (dash || mark == "-") {
      for (std::size_t k = i; k < end; ++k) {
        Paragraph& p = (*paragraphs)[k];
        const bool no_list = dash && !close && end - i < kMinItems;
        const std::string_view line = text.substr(p.span.begin, p.span.size());
        if (EndsSentence(p.ending) && (no_list || HasSpeaker(line, mark))) {
          p.marker = 0;
        }
      }
    }
    i = end;
  }
}

// ---- Lines ----------------------------------------------------------------

class LineScanner {
 public:
  explicit LineScanner(std::string_view text)
      : text_(text), odd_ends_(HasOddEnds(text)) {}

  std::vector<Paragraph> Run() {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    constexpr std::size_t kBytes = 128;  // of a line, most have more
    lines_.reserve(text_.size() / kBytes);
    while (at_ < text_.size()) Line();
    return std::move(lines_);
  }

 private:
  void Line() {
    const std::size_t end = LineEnd();
    const std::string_view line = text_.substr(at_, end - at_);
    const std::uint32_t first = SpaceAfter(line, 0);
    if (first == line.size()) {
      ++blanks_;
    } else {
      Paragraph paragraph;
      paragraph.span = {static_cast<std::uint32_t>(at_ + first),
                        static_cast<std::uint32_t>(at_ + LastLetter(line))};
      paragraph.cells = CellsOf(line.substr(first));
      paragraph.indent = first > 0 ? ColumnAfter(line.substr(0, first), 0) : 0;
      Add(paragraph);
    }
    at_ = end;
    SkipLineEnd();
  }

  // The end of the line from at_ on.
  std::size_t LineEnd() const {
    if (!odd_ends_) return std::min(text_.find('\n', at_), text_.size());
    std::size_t at = at_;
    while (at < text_.size()) {
      const text::CodePoint c = text::DecodeAt(text_, at);
      if (IsLineEnd(c.value)) break;
      at += c.size;
    }
    return at;
  }

  // Nearly all texts end their lines with "\n" only.
  static bool HasOddEnds(std::string_view text) {
    constexpr std::string_view kEnds[] = {
        "\r", "\v", "\f", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};
    return std::any_of(std::begin(kEnds), std::end(kEnds),
                       [text](std::string_view end) {
                         return text.find(end) != std::string_view::npos;
                       });
  }

  // Where what follows is space only.
  static std::size_t LastLetter(std::string_view line) {
    std::size_t end = line.size();
    while (end > 0) {
      const std::size_t last = text::PreviousStart(line, end);
      if (!IsSpace(text::DecodeAt(line, last).value)) break;
      end = last;
    }
    return end;
  }

  void SkipLineEnd() {
    if (at_ >= text_.size()) return;
    const bool cr = text_[at_] == '\r';
    at_ += text::DecodeAt(text_, at_).size;
    if (cr && at_ < text_.size() && text_[at_] == '\n') ++at_;
  }

  void Add(Paragraph line) {
    line.blanks_before = blanks_;
    blanks_ = 0;
    const std::string_view view =
        text_.substr(line.span.begin, line.span.size());
    line.ending = EndingOf(view);
    FindBullet(view, &line);
    if (line.marker == 0) FindNumber(view, &line);
    lines_.push_back(line);
  }

  std::string_view text_;
  const bool odd_ends_;
  std::vector<Paragraph> lines_;
  std::size_t at_ = 0;
  std::uint32_t blanks_ = 0;
};

}  // namespace

std::vector<Paragraph> BlockParagraphs(std::string_view text,
                                       const std::vector<Block>& blocks) {
  std::vector<Paragraph> paragraphs;
  paragraphs.reserve(blocks.size());
  for (const Block& block : blocks) {
    const std::string_view view =
        text.substr(block.span.begin, block.span.size());
    Paragraph paragraph;
    paragraph.span = block.span;
    paragraph.cells = CellsOf(view);
    paragraph.blanks_before = 1;
    paragraph.ending = EndingOf(view);
    paragraph.kind = block.kind;
    if (block.kind == ClaimKind::kBody) FindTypedBullet(view, &paragraph);
    paragraphs.push_back(paragraph);
  }
  return paragraphs;
}

std::vector<Paragraph> SplitParagraphs(std::string_view text) {
  std::vector<Paragraph> lines = LineScanner(text).Run();
  KeepSequences(&lines);
  KeepLists(text, &lines);
  return JoinWrappedLines(text, std::move(lines));
}

}  // namespace claimdiff
