// Constructs that are a line, or begin one: fences, boxes, footnotes, modules.
#include <boost/algorithm/string/predicate.hpp>

#include "read/dialect_reader.h"
#include "read/note_labels.h"

namespace claimdiff {

namespace {

bool IsNoteName(std::string_view name) {
  constexpr std::string_view kNames[] = {
      "admonition", "attention", "caution", "danger", "error",
      "hint",       "important", "info",    "note",   "seealso",
      "tip",        "todo",      "warning"};
  return std::ranges::any_of(
      kNames, [&](std::string_view note) { return IsSameName(name, note); });
}

// The names of boxes whose content is text; others hold code, or a figure.
bool HoldsText(std::string_view name) {
  return IsNoteName(name) || name == "dropdown" || name == "topic" ||
         name == "versionadded";
}

}  // namespace

void DialectReader::ReadLine() {
  line_ = at_;
  line_text_ = SkipChars(line_, " \t");
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
    heading_ = IsHeadingAt(content);
    at_ = content;
    ReadLineMarkup(content);
    Indentation(content);
    ReadInlines();
  }
  after_blank_ = false;
  at_ = std::min(at_ + 1, size());
}

bool DialectReader::IsHeadingAt(std::uint32_t content) const {
  const std::uint32_t end = SkipChars(content, "#");
  return end > content && end <= content + 6 && CharAt(end) == ' ';
}

void DialectReader::ReadTableRule(std::uint32_t content) {
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

std::uint32_t DialectReader::SkipContainers(std::uint32_t at) {
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

bool DialectReader::ReadFence(std::uint32_t content) {
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

bool DialectReader::ReadBoxFence(std::uint32_t content, std::uint32_t length,
                                 std::string_view info, bool bare) {
  const bool closes = bare && box_length_ > 0 && length == box_length_;
  const std::size_t brace = info.find('}');
  const bool opens = info.starts_with('{') && brace != std::string_view::npos &&
                     HoldsText(info.substr(1, brace - 1));
  if (!closes && !opens) return false;
  box_length_ = opens ? length : 0;
  const std::uint32_t title =
      content + length + static_cast<std::uint32_t>(opens ? brace + 1 : 0);
  canvas_.Drop({content, std::min(title, line_end_)});
  if (opens) EndTitle({title, line_end_}, info.substr(1, brace - 1));
  return true;
}

void DialectReader::EndTitle(Span title, std::string_view kind) {
  heads_line_ = true;
  if (title.empty()) return;
  if ((kind.empty() || IsNoteName(kind)) &&
      IsNoteLabel(Trimmed(title.begin, title.end))) {
    canvas_.Skip(title, SkipReason::kBoilerplate);
  } else {
    canvas_.MarkHeading(title, kLowestLevel);
  }
}

void DialectReader::Indentation(std::uint32_t content) {
  if (html_block_ && !quoted_ && content - line_ >= 4 &&
      IsFirstOnLine(content)) {
    canvas_.Drop({line_, content});
  }
}

void DialectReader::ReadLineMarkup(std::uint32_t content) {
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

void DialectReader::ReadColons(std::uint32_t content) {
  const std::uint32_t colons = RunLength(content);
  if (colons == 1 && CharAt(content + 1) == ' ' && !after_blank_) {
    canvas_.Paint(content, '-');
    return;
  }
  if (colons < 3) return;
  const Span title = BoxTitle(content + colons);
  canvas_.Drop({content, title.begin});
  canvas_.Drop({title.end, line_end_});
  at_ = title.end < line_end_ ? line_end_ : title.begin;
  EndTitle(title, WordAt(SkipChars(content + colons, "{. \t")));
}

Span DialectReader::BoxTitle(std::uint32_t at) const {
  const std::string_view line = UpTo(line_end_);
  at = SkipChars(at, " \t");
  if (CharAt(at) == '{') {
    const auto close = static_cast<std::uint32_t>(
        std::min<std::size_t>(line.find('}', at), line_end_));
    const Span title = TitleAttribute({at, close});
    if (!title.empty()) return title;
    at = close;
  } else {
    at += static_cast<std::uint32_t>(WordAt(at).size());
  }
  at = SkipChars(at, "} \t");
  if (CharAt(at) == '[') ++at;
  // Pandoc's "::: {.note} :::"
  const std::uint32_t behind = SkipChars(at, ": \t\r");
  at = std::min(behind >= line_end_ ? behind : at, line_end_);
  const auto end = static_cast<std::uint32_t>(
      std::min<std::size_t>(line.find_first_of("]{", at), line_end_));
  const Span title = TitleAttribute({end, line_end_});
  return at == end && !title.empty() ? title : Span{at, end};
}

Span DialectReader::TitleAttribute(Span attributes) const {
  const std::string_view text = UpTo(attributes.end);
  const std::size_t name = text.find("title=", attributes.begin);
  if (name == std::string_view::npos || IsWordChar(text[name - 1])) return {};
  const std::size_t quote = name + 6;
  if (quote >= text.size() || (text[quote] != '"' && text[quote] != '\'')) {
    return {};
  }
  const std::size_t end = text.find(text[quote], quote + 1);
  if (end == std::string_view::npos) return {};
  return {static_cast<std::uint32_t>(quote + 1),
          static_cast<std::uint32_t>(end)};
}

void DialectReader::ReadBox(std::uint32_t content, std::string_view mark) {
  if (!StartsWith(content, mark) || RunLength(content) != 3) return;
  std::uint32_t at = content + 3;
  if (CharAt(at) == '+' || CharAt(at) == '!') ++at;
  if (CharAt(at) != ' ') return;
  at = SkipChars(at, " ");
  const bool tab = mark[0] == '=';
  const std::string_view kind = tab ? "tab" : WordAt(at);
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
  EndTitle({at_, end}, kind);
}

void DialectReader::ReadBracketLine(std::uint32_t content) {
  const std::size_t found = UpTo(line_end_).find(']', content);
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
    EndTitle({at_, line_end_}, WordAt(content + 2));
  } else {
    const std::string_view whole = Trimmed(content, line_end_);
    for (const char* toc : {"[toc]", "[[toc]]", "[[_toc_]]"}) {
      if (boost::algorithm::iequals(whole, toc)) {
        canvas_.Drop({content, line_end_});
      }
    }
  }
}

void DialectReader::ReadAbbreviation(std::uint32_t content) {
  if (CharAt(content + 1) != '[') return;
  const std::size_t close = UpTo(line_end_).find("]:", content);
  if (close < line_end_) {
    canvas_.Drop({content, line_end_});
    at_ = line_end_;
  }
}

void DialectReader::ReadFormula(std::uint32_t content) {
  if (!StartsWith(content, "$$") || RunLength(content) != 2) return;
  const auto close = Closer("$$", content + 2, kMaxShortcodeBytes);
  if (!close) return;
  const std::uint32_t end = *close + 2;
  if (SkipChars(end, " \t\r.,") < LineEnd(end)) return;
  canvas_.Skip({content, end}, SkipReason::kCode);
  Resume(end);
}

void DialectReader::ReadModule(std::uint32_t content) {
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

}  // namespace claimdiff
