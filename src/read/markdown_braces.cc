// Constructs in braces: shortcodes, template tags, attributes, expressions.
#include <utility>

#include "read/dialect_reader.h"

namespace claimdiff {

void DialectReader::ReadBrace() {
  if (StartsWith(at_, "{/*")) return ReadComment("*/}", 3);
  if (ReadTemplateComment()) return;
  if (StartsWith(at_, "{{")) return ReadDoubleBrace();
  if (StartsWith(at_, "{%")) return ReadLiquid();
  if (IsAttributes()) return DropTo(Closer("}", at_, 512), 1);
  if (canvas_.has_components()) ReadExpression();
}

bool DialectReader::ReadTemplateComment() {
  const std::uint32_t open = at_;
  const std::uint32_t inner = at_ + (CharAt(at_ + 2) == '-' ? 3 : 2);
  if (StartsWith(at_, "{{!--")) {
    DropTo(Closer("--}}", at_, kMaxShortcodeBytes), 4);
  } else if (StartsWith(at_, "{#") && IsAsciiSpace(CharAt(inner))) {
    DropTo(Closer("#}", inner, kMaxShortcodeBytes), 2);
  }
  return at_ > open;
}

bool DialectReader::IsAttributes() {
  const std::uint32_t at = SkipChars(at_ + 1, " ");
  const char c = CharAt(at);
  if (c == ':' || c == '#' || c == '.') return CharAt(at + 1) != '}';
  const std::uint32_t end = at + static_cast<std::uint32_t>(WordAt(at).size());
  if (end == at) return false;
  // MyST's "{ref}`target`"
  if (CharAt(end) == '}') return CharAt(end + 1) == '`';
  return at_ > 0 && (source_[at_ - 1] == ')' || source_[at_ - 1] == '`') &&
         CharAt(end) == '=';
}

void DialectReader::ReadExpression() {
  std::uint32_t depth = 0;
  const std::uint32_t limit = std::min(size(), at_ + 512);
  for (std::uint32_t at = at_; at < limit; ++at) {
    if (source_[at] == '{') ++depth;
    if (source_[at] != '}' || --depth > 0) continue;
    const Span expression{at_, at + 1};
    const bool empty = SkipChars(at_ + 1, " \t\r\n'\"`") == at;
    const std::size_t quote = UpTo(at).find_first_of("'\"`", at_);
    DropTo(at, 1);
    if (!empty) {
      List(expression);
    } else if (quote < at && source_[quote + 1] == ' ') {
      canvas_.Mark(expression, kLineBreak);
    }
    return;
  }
}

void DialectReader::ReadDoubleBrace() {
  const std::uint32_t open = at_;
  const char c = CharAt(open + 2);
  const char kind = c == '<' || c == '%' ? c : '{';
  const std::string_view closer = c == '<' ? ">}}" : c == '%' ? "%}}" : "}}";
  const auto close = Closer(closer, open + 2, kMaxShortcodeBytes);
  if (!close) return;
  const std::uint32_t end = *close + static_cast<std::uint32_t>(closer.size());
  DropTo(close, static_cast<std::uint32_t>(closer.size()));
  const std::uint32_t name =
      SkipChars(open + 2, kind == '{' ? "#-~ \t" : "<% \t");
  const std::string_view word = WordAt(name);
  const bool call =
      kind == '{' &&
      CharAt(name + static_cast<std::uint32_t>(word.size())) == '(';
  if (kind != '{' && HoldsCode(word) && SkipUntilEnd(word, end, kind)) return;
  if (kind != '{' && RestoreText({name, *close})) return;
  if (call && !IsAmongMacrosAlone(open, end) &&
      RestoreArgument({name, *close})) {
    return;
  }
  if (CharAt(name) != '/') ListShortcode({open, end}, word, kind);
}

bool DialectReader::IsAmongMacrosAlone(std::uint32_t open, std::uint32_t end) {
  constexpr int kMaxMacros = 8;
  constexpr std::size_t kMaxMacroBytes = 200;
  if (open < macros_end_) return true;
  if (!IsFirstOnLine(open)) return false;
  std::uint32_t at = end;
  for (int macros = 1; macros < kMaxMacros; ++macros) {
    at = SkipChars(at, " \t");
    if (IsLastOnLine(at)) {
      macros_end_ = at;
      return true;
    }
    if (!StartsWith(at, "{{")) return false;
    const std::size_t close = source_.substr(at, kMaxMacroBytes).find("}}");
    if (close == std::string_view::npos) return false;
    at += static_cast<std::uint32_t>(close) + 2;
  }
  return false;
}

bool DialectReader::HoldsCode(std::string_view shortcode) {
  return shortcode == "highlight" || shortcode == "code" ||
         shortcode == "mermaid" || shortcode == "katex" ||
         shortcode == "math" || shortcode == "codeblock" ||
         shortcode == "comment" || shortcode == "raw_html";
}

bool DialectReader::SkipUntilEnd(std::string_view name, std::uint32_t begin,
                                 char kind) {
  const auto end = ShortcodeEnd(kind, name, begin);
  if (!end) return false;
  if (name == "comment") {
    canvas_.Drop({begin, *end});
    Resume(*end);
  } else {
    SkipCodeBlock({begin, *end});
  }
  return true;
}

std::optional<std::uint32_t> DialectReader::ShortcodeEnd(char kind,
                                                         std::string_view name,
                                                         std::uint32_t from) {
  if (!std::exchange(knows_shortcode_ends_, true)) FindShortcodeEnds();
  const auto ends = shortcode_ends_.find({kind, name});
  if (ends == shortcode_ends_.end()) return std::nullopt;
  const auto end =
      std::lower_bound(ends->second.begin(), ends->second.end(), from);
  if (end == ends->second.end()) return std::nullopt;
  return *end;
}

void DialectReader::FindShortcodeEnds() {
  for (std::size_t at = 0; (at = source_.find('{', at)) < source_.size();
       ++at) {
    const auto open = static_cast<std::uint32_t>(at);
    if (CharAt(open + 1) == '{' || CharAt(open + 1) == '%') {
      AddShortcodeEnd(open);
      ++at;
    }
  }
}

void DialectReader::AddShortcodeEnd(std::uint32_t open) {
  const char c = CharAt(open + 2);
  const bool hugo = CharAt(open + 1) == '{' && (c == '<' || c == '%');
  const std::uint32_t at = SkipChars(open + 2, hugo ? "<% \t" : "-~ \t");
  std::uint32_t name = 0;
  if (CharAt(at) == '/') {
    name = SkipChars(at + 1, " \t");
  } else if (!hugo && StartsWith(at, "end")) {
    name = at + 3;
  } else {
    return;
  }
  shortcode_ends_[{hugo ? c : '{', WordAt(name)}].push_back(open);
}

void DialectReader::SkipCodeBlock(Span span) {
  canvas_.Skip(span, SkipReason::kCode);
  Resume(span.end);
}

bool DialectReader::IsControlWord(std::string_view word) {
  constexpr std::string_view kWords[] = {
      "assign", "break",     "case",      "continue", "cycle",   "decrement",
      "elif",   "else",      "elsif",     "end",      "extends", "for",
      "if",     "ifversion", "increment", "range",    "set",     "toc",
      "unless", "when",      "with"};
  return std::ranges::find(kWords, word) != std::end(kWords);
}

void DialectReader::ListShortcode(Span shortcode, std::string_view name,
                                  char kind) {
  if (IsControlWord(name)) return;
  if (HasQuotation(shortcode) || !IsClosed(name, kind, shortcode.end)) {
    List(shortcode);
  }
}

bool DialectReader::HasQuotation(Span shortcode) const {
  const std::string_view text = UpTo(shortcode.end);
  const std::size_t quote = text.find_first_of("\"'", shortcode.begin);
  return quote != std::string_view::npos && text[quote + 1] != text[quote];
}

bool DialectReader::IsClosed(std::string_view shortcode, char kind,
                             std::uint32_t from) {
  constexpr std::uint32_t kReach = 16 << 10;
  const std::string_view kinds = kind == '{' ? "{" : "<%";
  return std::ranges::any_of(kinds, [&](char one) {
    const auto end = ShortcodeEnd(one, shortcode, from);
    return end && *end - from < kReach;
  });
}

bool DialectReader::RestoreText(Span shortcode) {
  const std::string_view view =
      source_.substr(shortcode.begin, shortcode.size());
  const std::size_t found = view.find(" text=\"");
  if (found == std::string_view::npos) return false;
  const std::size_t begin = found + 7;
  const std::size_t end = view.find('"', begin);
  if (end == std::string_view::npos) return false;
  canvas_.Restore({shortcode.begin + static_cast<std::uint32_t>(begin),
                   shortcode.begin + static_cast<std::uint32_t>(end)},
                  false);
  return true;
}

bool DialectReader::RestoreArgument(Span macro) {
  Span shown;
  const std::string_view reach = UpTo(macro.end);
  std::uint32_t at = macro.begin;
  for (int arguments = 0; arguments < 2; ++arguments) {
    at = static_cast<std::uint32_t>(
        std::min<std::size_t>(reach.find_first_of("\"'", at), macro.end));
    if (at >= macro.end) break;
    const std::size_t end = reach.find(source_[at], at + 1);
    if (end >= macro.end) break;
    const Span argument{at + 1, static_cast<std::uint32_t>(end)};
    if (!argument.empty()) shown = argument;
    at = argument.end + 1;
  }
  if (shown.empty()) return false;
  canvas_.Restore(shown, true);
  return true;
}

void DialectReader::ReadLiquid() {
  const std::uint32_t open = at_;
  const auto close = Closer("%}", at_ + 2, kMaxShortcodeBytes);
  if (!close) return;
  const std::string_view word = WordAt(SkipChars(at_ + 2, "- \t"));
  DropTo(close, 2);
  const bool code = word == "highlight" || word == "comment" || word == "code";
  if (code && SkipUntilEnd(word, at_, '{')) return;
  if (word.empty() || word.starts_with("end")) return;
  ListShortcode({open, *close + 2}, word, '{');
}

}  // namespace claimdiff
