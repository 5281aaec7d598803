// One pass over the source, which keeps to what all the tools agree on: fenced
// code is code, a construct of a line begins its line, the others may stand
// anywhere. Nothing is parsed twice, and each construct either ends within a
// bound or is text.
//
// The tools: Hugo ({{< >}}, {{% %}}), Jekyll and Liquid ({% %}, {{ }},
// {: .attributes}), MkDocs (!!! note, === "Tab"), Docusaurus and VitePress
// (:::note, MDX), MyST (```{note}), GitHub and Obsidian (> [!NOTE], [[links]]),
// MDN ({{macros}}), and HTML in any of them.
#include "read/markdown_dialects.h"

#include <algorithm>
#include <boost/algorithm/string/predicate.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "read/closer_finder.h"
#include "read/markdown_tags.h"

namespace claimdiff {

namespace {

using boost::algorithm::istarts_with;

// A template tag that does not end within these is text.
constexpr std::uint32_t kMaxShortcodeBytes = 4096;
// Beyond these, "[label]: target" is text: what resolves the references is
// slow for more.
constexpr std::uint32_t kMaxDefinitions = 4096;
// The parser looks for a bracket's line among all of its paragraph. Beyond so
// many looks the brackets are text.
constexpr std::uint64_t kMaxBracketLines = 10'000'000;
// A run of more backticks begins no code.
constexpr std::uint32_t kMaxBackticks = 32;

bool IsWordChar(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '_' || c == '-';
}

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool IsLetterOrHigh(char c) {
  return IsWordChar(c) || static_cast<unsigned char>(c) >= 0x80;
}

// The names of boxes whose content is text; others hold code, or a figure.
bool IsNoteName(std::string_view name) {
  constexpr std::string_view kNames[] = {
      "admonition", "attention", "caution", "danger",      "dropdown", "error",
      "hint",       "important", "info",    "note",        "seealso",  "tip",
      "todo",       "topic",     "warning", "versionadded"};
  return std::find(std::begin(kNames), std::end(kNames), name) !=
         std::end(kNames);
}

class DialectReader {
 public:
  explicit DialectReader(MarkdownCanvas* canvas)
      : canvas_(*canvas),
        source_(canvas->source()),
        closers_(source_),
        tags_(source_) {}

  void Run(std::uint32_t begin) {
    at_ = begin;
    while (at_ < size()) ReadLine();
  }

 private:
  std::uint32_t size() const {
    return static_cast<std::uint32_t>(source_.size());
  }
  char CharAt(std::uint32_t at) const { return at < size() ? source_[at] : 0; }
  bool StartsWith(std::uint32_t at, std::string_view text) const {
    return source_.substr(at, text.size()) == text;
  }
  std::uint32_t LineEnd(std::uint32_t at) const {
    const std::size_t lf = source_.find('\n', at);
    return lf == std::string_view::npos ? size()
                                        : static_cast<std::uint32_t>(lf);
  }
  std::uint32_t SkipChars(std::uint32_t at, std::string_view chars) const {
    while (at < size() && chars.find(source_[at]) != std::string_view::npos) {
      ++at;
    }
    return at;
  }
  std::uint32_t RunLength(std::uint32_t at) const {
    return SkipChars(at, source_.substr(at, 1)) - at;
  }
  std::string_view WordAt(std::uint32_t at) const {
    std::uint32_t end = at;
    while (end < size() && IsWordChar(source_[end])) ++end;
    return source_.substr(at, end - at);
  }
  // Without white space at either end.
  std::string_view Trimmed(std::uint32_t begin, std::uint32_t end) const {
    std::string_view text = source_.substr(begin, end - begin);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
  }
  std::optional<std::uint32_t> Closer(std::string_view closer,
                                      std::uint32_t from, std::uint32_t limit) {
    return closers_.Find(closer, from, std::size_t{from} + limit);
  }

  // ---- Lines --------------------------------------------------------------

  void ReadLine() {
    line_ = at_;
    line_end_ = LineEnd(at_);
    quoted_ = false;
    const std::uint32_t content = SkipContainers(at_);
    if (content >= line_end_) {  // blank
      html_block_ = false;
      after_blank_ = true;
      at_ = std::min(line_end_ + 1, size());
      return;
    }
    if (!ReadFence(content)) {
      if (heads_line_) canvas_.Mark({content, content + 1}, kBlockStart);
      heads_line_ = false;
      at_ = content;
      ReadLineMarkup(content);
      Indentation(content);
      ReadInlines();
    }
    after_blank_ = false;
    at_ = std::min(at_ + 1, size());
  }

  // "|-|:-|" below the head of a table: the parser wants three of a cell.
  void ReadTableRule(std::uint32_t content) {
    const std::uint32_t end = SkipChars(content, "|-: \t\r");
    if (end < line_end_) return;
    const std::string_view rule = source_.substr(content, line_end_ - content);
    if (rule.find('|') == std::string_view::npos) return;
    std::size_t begin = 0;
    while (begin < rule.size()) {
      const std::size_t bar = std::min(rule.find('|', begin), rule.size());
      const std::string_view cell = rule.substr(begin, bar - begin);
      const std::size_t hyphen = cell.find('-');
      if (hyphen < cell.size() && cell.substr(hyphen, 3) != "---") {
        canvas_.LengthenRule(content +
                             static_cast<std::uint32_t>(begin + hyphen));
      }
      begin = bar + 1;
    }
  }

  // Past indentation, marks of quotations, and markers of list items.
  std::uint32_t SkipContainers(std::uint32_t at) {
    for (;;) {
      at = SkipChars(at, " \t\r");
      std::uint32_t end = at;
      if (CharAt(at) == '>') {
        quoted_ = true;
        ++at;
        continue;
      }
      if (std::string_view("-+*").find(CharAt(at)) != std::string_view::npos) {
        end = at + 1;
      } else {
        end = SkipChars(at, "0123456789");
        if (end == at || end > at + 9) return at;
        if (CharAt(end) != '.' && CharAt(end) != ')') return at;
        ++end;
      }
      if (CharAt(end) != ' ' && CharAt(end) != '\t') return at;
      at = end;
    }
  }

  // Whether the line is one of fenced code; reads it.
  bool ReadFence(std::uint32_t content) {
    const char c = CharAt(content);
    const bool mark = c == '`' || c == '~';
    const std::uint32_t length = mark ? RunLength(content) : 0;
    const bool bare = SkipChars(content + length, " \t\r") >= line_end_;
    if (fence_length_ > 0) {
      at_ = line_end_;
      const bool closes = c == fence_char_ && length >= fence_length_ && bare;
      if (!closes) return true;
      fence_length_ = 0;
      return true;
    }
    if (length < 3) return false;
    const std::string_view info =
        source_.substr(content + length, line_end_ - content - length);
    if (c == '`' && info.find('`') != std::string_view::npos) return false;
    at_ = line_end_;
    if (ReadBoxFence(content, length, info, bare)) return true;
    fence_char_ = c;
    fence_length_ = length;
    return true;
  }

  // MyST's boxes look like code: "```{note}" ... "```".
  bool ReadBoxFence(std::uint32_t content, std::uint32_t length,
                    std::string_view info, bool bare) {
    const bool closes = bare && box_length_ > 0 && length == box_length_;
    const std::size_t brace = info.find('}');
    const bool opens = info.starts_with('{') &&
                       brace != std::string_view::npos &&
                       IsNoteName(info.substr(1, brace - 1));
    if (!closes && !opens) return false;
    box_length_ = opens ? length : 0;
    const std::uint32_t title =
        content + length + static_cast<std::uint32_t>(opens ? brace + 1 : 0);
    canvas_.Drop({content, std::min(title, line_end_)});
    if (opens) EndTitle({title, line_end_});
    return true;
  }

  // What heads a box: the lines below it begin a block of their own.
  void EndTitle(Span title) {
    if (title.begin < title.end) canvas_.Mark(title, kHeadingText);
    heads_line_ = true;
  }

  // A line in the middle of HTML is indented as its author pleases.
  void Indentation(std::uint32_t content) {
    if (html_block_ && !quoted_ && content - line_ >= 4 &&
        SkipChars(line_, " \t") == content) {
      canvas_.Drop({line_, content});
    }
  }

  void ReadLineMarkup(std::uint32_t content) {
    switch (CharAt(content)) {
      case '|':
      case '-': return ReadTableRule(content);
      case ':': ReadTableRule(content); return ReadColons(content);
      case '!': return ReadBox(content, "!!!");
      case '?': return ReadBox(content, "???");
      case '=': return ReadBox(content, "===");
      case '[': return ReadBracketLine(content);
      case '*': return ReadAbbreviation(content);
      case '$': return ReadFormula(content);
      case 'i':
      case 'e': return ReadModule(content);
      default: return;
    }
  }

  // ":::note[Title]", "::: tip Title", ":::", and "term\n:   definition"
  void ReadColons(std::uint32_t content) {
    const std::uint32_t colons = RunLength(content);
    if (colons == 1 && CharAt(content + 1) == ' ' && !after_blank_) {
      canvas_.Paint(content, '-');
      return;
    }
    if (colons < 3) return;
    std::uint32_t at = SkipChars(content + colons, " \t{");
    at += static_cast<std::uint32_t>(WordAt(at).size());
    at = SkipChars(at, "} \t");
    if (CharAt(at) == '[') ++at;
    std::uint32_t end = line_end_;
    const std::size_t close = source_.find_first_of("]{", at);
    if (close < end) end = static_cast<std::uint32_t>(close);
    canvas_.Drop({content, std::min(at, line_end_)});
    canvas_.Drop({end, line_end_});
    at_ = std::min(at, line_end_);
    EndTitle({at_, end});
    if (end < line_end_) at_ = line_end_;
  }

  // MkDocs: '!!! note "Title"', '??? note', '=== "Tab"'; the content is
  // indented by four.
  void ReadBox(std::uint32_t content, std::string_view mark) {
    if (!StartsWith(content, mark) || RunLength(content) != 3) return;
    std::uint32_t at = content + 3;
    if (CharAt(at) == '+' || CharAt(at) == '!') ++at;
    if (CharAt(at) != ' ') return;
    at = SkipChars(at, " ");
    const bool tab = mark[0] == '=';
    if (tab && CharAt(at) != '"') return;
    while (!tab && (IsWordChar(CharAt(at)) || CharAt(at) == ' ')) ++at;
    const bool titled = CharAt(at) == '"' && at + 1 < line_end_;
    if (titled) ++at;
    if (at < content + 5) return;
    std::uint32_t end = line_end_;
    if (titled) {
      const std::size_t quote = source_.rfind('"', line_end_ - 1);
      if (quote > at && quote < line_end_) {
        end = static_cast<std::uint32_t>(quote);
      }
    }
    canvas_.PaintNote(content, std::min(at, line_end_));
    canvas_.Drop({end, line_end_});
    at_ = std::min(at, line_end_);
    EndTitle({at_, end});
  }

  // "[^1]: A footnote", "> [!NOTE] Title", "[TOC]"
  void ReadBracketLine(std::uint32_t content) {
    const std::size_t found = source_.find(']', content);
    if (found >= line_end_) return;
    const auto close = static_cast<std::uint32_t>(found);
    const char next = CharAt(content + 1);
    if (next == '^' && close > content + 2 && CharAt(close + 1) == ':') {
      canvas_.PaintNote(content, close + 2);
      at_ = close + 2;
    } else if (next == '!' && quoted_) {
      at_ = close + 1;
      if (CharAt(at_) == '+' || CharAt(at_) == '-') ++at_;
      canvas_.Drop({content, at_});
      canvas_.Mark({content, content + 1}, kNote);
      EndTitle({at_, line_end_});
    } else {
      const std::string_view whole = Trimmed(content, line_end_);
      for (const char* toc : {"[toc]", "[[toc]]", "[[_toc_]]"}) {
        if (boost::algorithm::iequals(whole, toc)) {
          canvas_.Drop({content, line_end_});
        }
      }
    }
  }

  // "*[HTML]: Hypertext Markup Language" is shown on hovering only.
  void ReadAbbreviation(std::uint32_t content) {
    if (CharAt(content + 1) != '[') return;
    const std::size_t close = source_.find("]:", content);
    if (close < line_end_) {
      canvas_.Drop({content, line_end_});
      at_ = line_end_;
    }
  }

  // "$$" ... "$$" as lines of their own.
  void ReadFormula(std::uint32_t content) {
    if (!StartsWith(content, "$$") || RunLength(content) != 2) return;
    const auto close = Closer("$$", content + 2, kMaxShortcodeBytes);
    if (!close) return;
    const std::uint32_t end = *close + 2;
    if (SkipChars(end, " \t\r.,") < LineEnd(end)) return;
    canvas_.Skip({content, end}, SkipReason::kCode);
    Resume(end);
  }

  // MDX: "import A from 'b';", "export const c = ..." up to a blank line.
  void ReadModule(std::uint32_t content) {
    if (content != line_ || !after_blank_) return;
    const std::string_view line = source_.substr(line_, line_end_ - line_);
    bool module = false;
    if (line.starts_with("import ")) {
      module = line.find_first_of("'\"") != std::string_view::npos &&
               (line.find(" from ") != std::string_view::npos ||
                line[7] == '\'' || line[7] == '"');
    } else if (line.starts_with("export ")) {
      const std::string_view word = WordAt(line_ + 7);
      module = word == "const" || word == "default" || word == "function" ||
               word == "let" || word == "async" || CharAt(line_ + 7) == '{';
    }
    if (!module) return;
    std::uint32_t end = line_end_;
    while (end < size()) {
      const std::uint32_t next = SkipChars(end + 1, " \t\r");
      if (next >= size() || source_[next] == '\n') break;
      end = LineEnd(next);
    }
    canvas_.SetHasComponents();
    canvas_.Drop({line_, end});
    Resume(end);
  }

  // ---- Within lines -------------------------------------------------------

  // Goes on at `at`, perhaps lines below.
  void Resume(std::uint32_t at) {
    at_ = at;
    if (at > line_end_) line_end_ = LineEnd(at);
  }

  void ReadInlines() {
    while (at_ < size()) {
      const std::size_t next = source_.find_first_of("\n\\`<{[]:=%!~^", at_);
      at_ = next == std::string_view::npos ? size()
                                           : static_cast<std::uint32_t>(next);
      if (at_ >= size() || source_[at_] == '\n') return;
      const std::uint32_t before = at_;
      ReadInline(source_[at_]);
      if (at_ == before) ++at_;
    }
  }

  void ReadInline(char c) {
    switch (c) {
      case '\\': at_ += CharAt(at_ + 1) == '\n' ? 1 : 2; break;
      case '`': SkipCode(); break;
      case '<': ReadAngle(); break;
      case '{': ReadBrace(); break;
      case '[': ReadBracket(); break;
      case ']': CountDefinition(); break;
      case ':': ReadEmoji(); break;
      case '=':
      case '~': ReadPair(c); break;
      case '^': ReadBlockName(); break;
      case '%': ReadObsidianComment(); break;
      default:
        if (StartsWith(at_, "![[")) DropTo(Closer("]]", at_, 512), 2);
    }
  }

  void DropTo(std::optional<std::uint32_t> close, std::uint32_t closer_size) {
    if (!close) return;
    const std::uint32_t end = *close + closer_size;
    canvas_.Drop({at_, end});
    Resume(end);
  }

  // A code span ends with as many backticks, before the next blank line.
  void SkipCode() {
    const std::uint32_t length = RunLength(at_);
    const std::uint32_t open = at_;
    at_ += length;
    EnterParagraph(open);
    if (length > kMaxBackticks || (unclosed_ >> (length - 1) & 1) != 0) return;
    std::uint32_t at = at_;
    while ((at = static_cast<std::uint32_t>(std::min(
                source_.find('`', at), source_.size()))) < paragraph_end_) {
      const std::uint32_t run = RunLength(at);
      at += run;
      if (run == length) return Resume(at);
    }
    unclosed_ |= std::uint32_t{1} << (length - 1);
  }

  // Learns of the paragraph at `at`, up to the next blank line.
  void EnterParagraph(std::uint32_t at) {
    if (at < paragraph_end_) return;
    unclosed_ = brackets_ = paragraph_lines_ = 0;
    for (;; ++at) {
      at = LineEnd(at);
      ++paragraph_lines_;
      const std::uint32_t next = SkipChars(at + 1, " \t\r");
      if (next >= size() || source_[next] == '\n') break;
    }
    paragraph_end_ = std::min(at, size());
  }

  void ReadBracket() {
    EnterParagraph(at_);
    if (std::uint64_t{++brackets_} * paragraph_lines_ > kMaxBracketLines) {
      canvas_.Paint(at_++, 'z');
    } else if (CharAt(at_ + 1) == '^') {
      ReadFootnoteMark();
    }
  }

  // "[^1]" in a sentence.
  void ReadFootnoteMark() {
    constexpr std::uint32_t kMaxLabelBytes = 200;
    const std::string_view label = source_.substr(at_, kMaxLabelBytes);
    const std::size_t close = label.find_first_of("] \n");
    if (close < label.size() && label[close] == ']' && close > 2) {
      DropTo(at_ + static_cast<std::uint32_t>(close), 1);
    }
  }

  void CountDefinition() {
    if (CharAt(at_ + 1) == ':' && ++definitions_ > kMaxDefinitions) {
      canvas_.Paint(at_ + 1, 'z');
    }
  }

  // ":tada:", but not "10:30:45" or "std::string::"
  void ReadEmoji() {
    if (at_ > 0 &&
        (IsLetterOrHigh(source_[at_ - 1]) || source_[at_ - 1] == ':')) {
      return;
    }
    std::uint32_t end = at_ + 1;
    while (IsWordChar(CharAt(end)) || CharAt(end) == '+') ++end;
    const bool name = end > at_ + 2 && end < at_ + 40 &&
                      (CharAt(at_ + 1) < '0' || CharAt(at_ + 1) > '9');
    if (name && CharAt(end) == ':' && CharAt(end + 1) != ':' &&
        !IsLetterOrHigh(CharAt(end + 1))) {
      DropTo(end, 1);
    }
  }

  // "==marked==" and "~~struck out~~": the words stay. Not "a == b", "a==b".
  void ReadPair(char c) {
    const std::uint32_t length = RunLength(at_);
    const std::uint32_t end = at_ + length;
    const bool before = at_ > line_ && !IsSpace(source_[at_ - 1]);
    const bool after = end < size() && !IsSpace(source_[end]);
    if (length == 2 && (before != after || (before && c == '~'))) {
      canvas_.Drop({at_, end});
    }
    at_ = end;
  }

  // Obsidian's name for a block, at its end: "text ^name"
  void ReadBlockName() {
    const std::uint32_t end =
        at_ + 1 + static_cast<std::uint32_t>(WordAt(at_ + 1).size());
    if (end > at_ + 1 && at_ > line_ && source_[at_ - 1] == ' ' &&
        IsLastOnLine(end)) {
      DropTo(end, 0);
    }
  }

  // "%%not shown%%"
  void ReadObsidianComment() {
    if (CharAt(at_ + 1) != '%' ||
        (at_ > 0 && IsLetterOrHigh(source_[at_ - 1]))) {
      return;
    }
    DropTo(Closer("%%", at_ + 2, kMaxShortcodeBytes), 2);
  }

  // ---- Comments and tags --------------------------------------------------

  void ReadAngle() {
    if (StartsWith(at_, "<!--")) return ReadComment("-->", 4);
    if (StartsWith(at_, "<!") || StartsWith(at_, "<?")) {
      return DropTo(Closer(">", at_, kMaxShortcodeBytes), 1);
    }
    if (const std::optional<Tag> tag = tags_.TagAt(at_)) ReadTag(*tag);
  }

  // An HTML comment without an end hides the rest.
  void ReadComment(std::string_view closer, std::uint32_t open_size) {
    const std::uint32_t open = at_;
    const auto close = Closer(closer, open + open_size, size());
    if (!close && source_[open] == '{') return;
    const std::uint32_t end =
        close ? *close + static_cast<std::uint32_t>(closer.size()) : size();
    const std::uint32_t inner = open + open_size;
    if (close && Trimmed(inner, *close) == "claimdiff ignore-start") {
      return ReadIgnored(open, end);
    }
    canvas_.Drop({open, end});
    Resume(end);
  }

  // Up to the comment that ends it, else to the end of the file.
  void ReadIgnored(std::uint32_t open, std::uint32_t begin) {
    std::uint32_t inner_end = size();
    std::uint32_t end = size();
    std::uint32_t at = begin;
    while (const auto found = Closer("claimdiff ignore-end", at, size())) {
      at = *found + 1;
      const std::size_t before =
          source_.find_last_not_of(" \t\r\n", *found - 1);
      const std::uint32_t after = SkipChars(*found + 20, " \t\r\n");
      if (before == std::string_view::npos || before < begin + 2) continue;
      const bool html =
          StartsWith(static_cast<std::uint32_t>(before) - 3, "<!--") &&
          StartsWith(after, "-->");
      const bool jsx =
          StartsWith(static_cast<std::uint32_t>(before) - 2, "{/*") &&
          StartsWith(after, "*/}");
      if (!html && !jsx) continue;
      inner_end = static_cast<std::uint32_t>(before) - (html ? 3 : 2);
      end = after + 3;
      break;
    }
    canvas_.Blank({open, end});
    canvas_.Skip({begin, inner_end}, SkipReason::kIgnored);
    // What goes on in the same line is no code for being indented.
    const std::uint32_t last = LineStart(end);
    canvas_.Drop({std::max(last, open), end});
    if (end < size()) canvas_.Mark({end, end + 1}, kBlockStart);
    Resume(end);
  }

  std::uint32_t LineStart(std::uint32_t at) const {
    const std::size_t lf =
        at == 0 ? std::string_view::npos : source_.rfind('\n', at - 1);
    return lf == std::string_view::npos ? 0
                                        : static_cast<std::uint32_t>(lf) + 1;
  }

  bool IsFirstOnLine(std::uint32_t at) const {
    return SkipChars(line_, " \t") == at;
  }
  bool IsLastOnLine(std::uint32_t end) const {
    const std::uint32_t at = SkipChars(end, " \t\r");
    return at >= size() || source_[at] == '\n';
  }

  void ReadTag(const Tag& tag) {
    const std::uint32_t open = at_;
    const bool component = IsComponent(tag);
    const bool edge = IsFirstOnLine(open) || IsLastOnLine(tag.end);
    const bool cell = tag.name == "td" || tag.name == "th";
    const bool block = cell || IsBlockTag(tag) || (component && edge);
    if (block) {
      canvas_.Mark({open, open + 1}, !cell         ? kBlockStart
                                     : tag.closing ? kLineBreak
                                                   : kCell);
    }
    if (IsFirstOnLine(open) && (block || IsLastOnLine(tag.end))) {
      html_block_ = true;
    }
    if (component && IsFirstOnLine(open)) canvas_.SetHasComponents();
    canvas_.Drop({open, tag.end});
    // A line break in a sentence parts words.
    if (tag.name == "br") canvas_.Mark({open, open + 1}, kLineBreak);
    const std::string_view closing = ClosingOf(tag);
    if (!closing.empty()) ReadElement(tag, closing);
    if (at_ == open) Resume(tag.end);
  }

  // Elements that are read as a whole; the others' content is Markdown.
  void ReadElement(const Tag& tag, std::string_view closing) {
    constexpr std::uint32_t kMaxHeadingBytes = 2048;
    constexpr std::uint32_t kMaxNameBytes = 256;
    const bool code = tag.name == "code";
    const bool whole = HidesContent(tag) || tag.name == "pre";
    const auto close = Closer(closing, tag.end,
                              whole  ? size()
                              : code ? kMaxNameBytes
                                     : kMaxHeadingBytes);
    if (!close) return;
    const Span inner{tag.end, *close};
    if (tag.name == "pre") {
      canvas_.Skip(inner, SkipReason::kCode);
      Resume(inner.end);
    } else if (whole) {
      canvas_.Drop(inner);
      Resume(inner.end);
    } else if (code) {
      canvas_.Mark(inner, kName);
    } else {
      canvas_.Mark(inner, HeadingLevel(tag) == 1 ? kTitleText : kHeadingText);
    }
  }

  // ---- Braces -------------------------------------------------------------

  void ReadBrace() {
    if (StartsWith(at_, "{{")) return ReadDoubleBrace();
    if (StartsWith(at_, "{%")) return ReadLiquid();
    if (StartsWith(at_, "{/*")) return ReadComment("*/}", 3);
    if (IsAttributes()) return DropTo(Closer("}", at_, 512), 1);
    if (canvas_.has_components()) ReadExpression();
  }

  // "{: .class}", "{#id}", "{.class}", "{ #id }", "![](x){ width=300 }"; and
  // Jinja's "{# comment #}".
  bool IsAttributes() {
    const std::uint32_t at = SkipChars(at_ + 1, " ");
    const char c = CharAt(at);
    if (StartsWith(at_, "{# ")) return true;
    if (c == ':' || c == '#' || c == '.') return CharAt(at + 1) != '}';
    const std::uint32_t end =
        at + static_cast<std::uint32_t>(WordAt(at).size());
    if (end == at) return false;
    // MyST's "{ref}`target`"
    if (CharAt(end) == '}') return CharAt(end + 1) == '`';
    return at_ > 0 && (source_[at_ - 1] == ')' || source_[at_ - 1] == '`') &&
           CharAt(end) == '=';
  }

  // JSX: "{count}"
  void ReadExpression() {
    std::uint32_t depth = 0;
    const std::uint32_t limit = std::min(size(), at_ + 512);
    for (std::uint32_t at = at_; at < limit; ++at) {
      if (source_[at] == '{') ++depth;
      if (source_[at] == '}' && --depth == 0) return DropTo(at, 1);
    }
  }

  // Hugo's shortcodes, MDN's macros, variables.
  void ReadDoubleBrace() {
    const std::uint32_t open = at_;
    const char kind = CharAt(open + 2);
    std::string_view closer = "}}";
    if (kind == '<') closer = ">}}";
    if (kind == '%') closer = "%}}";
    const auto close = Closer(closer, open + 2, kMaxShortcodeBytes);
    if (!close) return;
    const std::uint32_t end =
        *close + static_cast<std::uint32_t>(closer.size());
    DropTo(close, static_cast<std::uint32_t>(closer.size()));
    const std::uint32_t name =
        SkipChars(open + 2, kind == '<' || kind == '%' ? "<% \t" : " \t");
    const std::string_view word = WordAt(name);
    if (kind == '<' || kind == '%') {
      if (HoldsCode(word)) return SkipUntilEnd(word, end, kind);
      RestoreText({name, *close});
    } else if (CharAt(name + static_cast<std::uint32_t>(word.size())) == '(') {
      const bool alone = IsFirstOnLine(open) && IsLastOnLine(end);
      if (!alone) RestoreArgument({name, *close});
    }
  }

  static bool HoldsCode(std::string_view shortcode) {
    return shortcode == "highlight" || shortcode == "code" ||
           shortcode == "mermaid" || shortcode == "katex" ||
           shortcode == "math" || shortcode == "codeblock" ||
           shortcode == "comment" || shortcode == "raw_html";
  }

  // The content of "{{< highlight go >}}" ... "{{< /highlight >}}".
  void SkipUntilEnd(std::string_view name, std::uint32_t begin, char kind) {
    const std::string_view opener = kind == '<' ? "{{<" : "{{%";
    if (IsUnclosed(name)) return;
    for (std::size_t at = begin;
         (at = source_.find(opener, at)) < source_.size(); ++at) {
      const auto found = static_cast<std::uint32_t>(at);
      std::uint32_t word = SkipChars(found + 3, " \t");
      if (CharAt(word) != '/') continue;
      word = SkipChars(word + 1, " \t");
      if (WordAt(word) == name) return SkipCodeBlock({begin, found});
    }
    unclosed_names_.push_back(name);
  }

  void SkipCodeBlock(Span span) {
    canvas_.Skip(span, SkipReason::kCode);
    Resume(span.end);
  }

  // Whether the end was looked for before, up to the end of the file.
  bool IsUnclosed(std::string_view name) const {
    return std::find(unclosed_names_.begin(), unclosed_names_.end(), name) !=
           unclosed_names_.end();
  }

  // {{< glossary_tooltip text="Pods" term_id="pod" >}} shows "Pods".
  void RestoreText(Span shortcode) {
    const std::string_view view =
        source_.substr(shortcode.begin, shortcode.size());
    const std::size_t found = view.find(" text=\"");
    if (found == std::string_view::npos) return;
    const std::size_t begin = found + 7;
    const std::size_t end = view.find('"', begin);
    if (end == std::string_view::npos) return;
    canvas_.Restore({shortcode.begin + static_cast<std::uint32_t>(begin),
                     shortcode.begin + static_cast<std::uint32_t>(end)},
                    false);
  }

  // {{jsxref("Array.map()", "map()")}} shows its second argument if it has
  // one, else its first, as code.
  void RestoreArgument(Span macro) {
    Span shown;
    std::uint32_t at = macro.begin;
    for (int arguments = 0; arguments < 2; ++arguments) {
      at = static_cast<std::uint32_t>(
          std::min<std::size_t>(source_.find_first_of("\"'", at), macro.end));
      if (at >= macro.end) break;
      const std::size_t end = source_.find(source_[at], at + 1);
      if (end >= macro.end) break;
      const Span argument{at + 1, static_cast<std::uint32_t>(end)};
      if (!argument.empty()) shown = argument;
      at = argument.end + 1;
    }
    if (!shown.empty()) canvas_.Restore(shown, true);
  }

  // "{% include x %}", and the content of "{% highlight x %}".
  void ReadLiquid() {
    const auto close = Closer("%}", at_ + 2, kMaxShortcodeBytes);
    if (!close) return;
    const std::string_view word = WordAt(SkipChars(at_ + 2, "- \t"));
    DropTo(close, 2);
    const bool code =
        word == "highlight" || word == "comment" || word == "code";
    if (!code || IsUnclosed(word)) return;
    for (std::size_t at = at_; (at = source_.find("{%", at)) < source_.size();
         ++at) {
      const auto found = static_cast<std::uint32_t>(at);
      const std::string_view end = WordAt(SkipChars(found + 2, "- \t"));
      if (end.starts_with("end") && end.substr(3) == word) {
        return SkipCodeBlock({at_, found});
      }
    }
    unclosed_names_.push_back(word);
  }

  MarkdownCanvas& canvas_;
  std::string_view source_;
  CloserFinder closers_;
  TagScanner tags_;
  std::uint32_t at_ = 0;
  std::uint32_t line_ = 0;      // where the line begins
  std::uint32_t line_end_ = 0;  // and ends
  bool quoted_ = false;         // the line stands in a quotation
  bool after_blank_ = true;
  bool html_block_ = false;  // since the last blank line, HTML has begun
  bool heads_line_ = false;  // the next line begins a block
  char fence_char_ = 0;
  std::uint32_t fence_length_ = 0;  // 0 outside of code
  std::uint32_t box_length_ = 0;    // of the fence of a MyST box
  std::uint32_t definitions_ = 0;
  std::vector<std::string_view> unclosed_names_;
  std::uint32_t paragraph_end_ = 0;  // of the paragraph at hand
  std::uint32_t paragraph_lines_ = 0;
  std::uint32_t brackets_ = 0;  // in it
  std::uint32_t unclosed_ = 0;  // lengths of runs that have no end in it
};

}  // namespace

void ReduceDialects(std::uint32_t begin, MarkdownCanvas* canvas) {
  DialectReader(canvas).Run(begin);
}

}  // namespace claimdiff
