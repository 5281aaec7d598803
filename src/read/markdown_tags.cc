#include "read/markdown_tags.h"

#include <algorithm>
#include <iterator>

#include "read/ascii.h"

namespace claimdiff {

namespace {

constexpr std::string_view kBlockTags[] = {
    "address",  "article",    "aside",   "blockquote", "body",   "center",
    "dd",       "details",    "dialog",  "div",        "dl",     "dt",
    "fieldset", "figcaption", "figure",  "footer",     "form",   "h1",
    "h2",       "h3",         "h4",      "h5",         "h6",     "head",
    "header",   "hr",         "html",    "legend",     "li",     "main",
    "menu",     "nav",        "ol",      "optgroup",   "option", "p",
    "pre",      "section",    "summary", "table",      "tbody",  "tfoot",
    "thead",    "tr",         "ul",
};

constexpr std::string_view kHidden[] = {
    "audio", "canvas", "iframe", "math",     "object", "script",
    "style", "svg",    "title",  "textarea", "video",
};

bool IsOneOf(std::string_view name, const std::string_view* begin,
             const std::string_view* end) {
  return std::any_of(begin, end, [&](std::string_view other) {
    return IsSameName(name, other);
  });
}

bool IsAlpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool IsNameChar(char c) {
  return IsAlpha(c) || (c >= '0' && c <= '9') || c == '.' || c == ':' ||
         c == '_' || c == '-';
}

struct WholeElement {
  std::string_view name;
  std::string_view closing;
};

// Small letters only: who writes capitals here closes with capitals.
constexpr WholeElement kWhole[] = {
    {"audio", "</audio"},
    {"canvas", "</canvas"},
    {"code", "</code"},
    {"h1", "</h1"},
    {"h2", "</h2"},
    {"h3", "</h3"},
    {"h4", "</h4"},
    {"h5", "</h5"},
    {"h6", "</h6"},
    {"iframe", "</iframe"},
    {"math", "</math"},
    {"object", "</object"},
    {"pre", "</pre"},
    {"script", "</script"},
    {"style", "</style"},
    {"summary", "</summary"},
    {"svg", "</svg"},
    {"title", "</title"},
    {"textarea", "</textarea"},
    {"video", "</video"},
};

}  // namespace

std::optional<std::uint32_t> TagScanner::FindEnd(std::uint32_t at) {
  const std::string_view source = source_.substr(
      0, std::min<std::size_t>(source_.size(), at + kMaxTagBytes));
  std::uint32_t braces = 0;
  char quote = 0;
  char before = 0;  // the last character that is no space
  for (; at < source.size() && budget_ > 0; ++at, --budget_) {
    const char c = source[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
      continue;
    }
    if (braces == 0 && c == '>') return at;
    if (braces == 0 && c == '<') return std::nullopt;
    if (c == '\n' && before == '\n') return std::nullopt;
    if (c == '{') ++braces;
    if (c == '}' && braces > 0) --braces;
    // A quotation mark begins a value only behind "=", or in JSX's braces.
    if (c == '"' || c == '\'' || c == '`') {
      if (braces > 0 || (before == '=' && c != '`')) quote = c;
    }
    if (c != ' ' && c != '\t' && c != '\r') before = c;
  }
  return std::nullopt;
}

std::optional<Tag> TagScanner::TagAt(std::uint32_t at) {
  const std::string_view source = source_;
  Tag tag;
  std::uint32_t end = at + 1;
  if (end < source.size() && source[end] == '/') {
    tag.closing = true;
    ++end;
  }
  const std::uint32_t name = end;
  while (end < source.size() && IsNameChar(source[end])) ++end;
  tag.name = source.substr(name, end - name);
  if (end >= source.size()) return std::nullopt;
  if (tag.name.empty()) {
    if (source[end] != '>') return std::nullopt;
    tag.end = end + 1;
    return tag;
  }
  // "<https://...>" has a slash here, "<mailto:...@...>" an at sign.
  const char next = source[end];
  const bool ends = next == '>' || next == ' ' || next == '\t' ||
                    next == '\n' || next == '\r' ||
                    (next == '/' && source.substr(end + 1, 1) == ">");
  if (!IsAlpha(tag.name[0]) || !ends) return std::nullopt;
  const auto close = FindEnd(end);
  if (!close) return std::nullopt;
  tag.self_closing = source[*close - 1] == '/';
  tag.end = *close + 1;
  return tag;
}

bool IsComponent(const Tag& tag) {
  return tag.name.empty() || (tag.name[0] >= 'A' && tag.name[0] <= 'Z');
}

bool ShowsAttribute(std::string_view tag) {
  constexpr std::string_view kShown[] = {
      "caption", "description", "header", "heading", "label", "name",
      "summary", "subtitle",    "text",   "tip",     "title", "tooltip"};
  constexpr std::string_view kSpace = " \t\r\n";
  for (std::size_t at = 0;
       (at = tag.find('=', at + 1)) != std::string_view::npos;) {
    const std::size_t end = tag.find_last_not_of(kSpace, at - 1) + 1;
    std::size_t begin = end;
    while (begin > 0 && IsNameChar(tag[begin - 1])) --begin;
    const std::string_view name = tag.substr(begin, end - begin);
    const std::string_view value =
        tag.substr(SkipChars(tag, at + 1, kSpace), 2);
    const bool says = value != "\"\"" && value != "''" && value != "{}" &&
                      value.find_first_of("\"'{") == 0;
    if (says && IsOneOf(name, std::begin(kShown), std::end(kShown)))
      return true;
  }
  return false;
}

bool IsBlockTag(const Tag& tag) {
  return IsOneOf(tag.name, std::begin(kBlockTags), std::end(kBlockTags));
}

bool HidesContent(const Tag& tag) {
  return IsOneOf(tag.name, std::begin(kHidden), std::end(kHidden));
}

std::uint8_t HeadingLevel(const Tag& tag) {
  if (tag.name.size() != 2 || (tag.name[0] != 'h' && tag.name[0] != 'H') ||
      tag.name[1] < '1' || tag.name[1] > '6') {
    return kLowestLevel;
  }
  return static_cast<std::uint8_t>(tag.name[1] - '0');
}

std::string_view ClosingOf(const Tag& tag) {
  if (tag.closing || tag.self_closing) return {};
  for (const WholeElement& element : kWhole) {
    if (tag.name == element.name) return element.closing;
  }
  return {};
}

}  // namespace claimdiff
