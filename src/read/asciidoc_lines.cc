#include "read/asciidoc_lines.h"

#include <algorithm>
#include <iterator>

#include "read/ascii.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

constexpr std::string_view kSpace = " \t\r\f\v";
constexpr std::string_view kDigits = "0123456789";

bool IsNameChar(char c) {
  return IsAsciiLetterOrDigit(c) || c == '-' || c == '_';
}

// Nothing but a row of one sign.
bool IsRow(std::string_view text) {
  return !text.empty() &&
         text.find_first_not_of(text[0]) == std::string_view::npos;
}

// Bytes of "*", "-", "..", "12.", "a.", "iv)", "<1>" or "<.>" at the start.
std::size_t MarkerSize(std::string_view text) {
  constexpr std::string_view kBullet = "\xE2\x80\xA2";
  constexpr std::size_t kMaxDigits = 9;
  if (text.empty()) return 0;
  if (text[0] == '-') return 1;
  if (text.starts_with(kBullet)) return kBullet.size();
  if (text[0] == '*' || text[0] == '.') {
    return SkipChars(text, 0, text.substr(0, 1));
  }
  if (text.starts_with("<.>")) return 3;
  const std::size_t begin = text[0] == '<' ? 1 : 0;
  const std::size_t digits = SkipChars(text, begin, kDigits) - begin;
  const std::string_view rest = text.substr(begin + digits);
  if (digits > kMaxDigits) return 0;
  if (digits > 0) {
    const bool closed = rest.starts_with(begin == 1 ? '>' : '.');
    return closed ? begin + digits + 1 : 0;
  }
  if (IsAsciiLetter(text[0]) && text.substr(1).starts_with('.')) return 2;
  const std::size_t roman = SkipChars(text, 0, "ivxIVX");
  return roman > 0 && text.substr(roman).starts_with(')') ? roman + 1 : 0;
}

// The sign that underlines a title of so much text; 0 if it does not. Han may
// count as one column or as two.
char Underlines(std::string_view line, std::string_view title) {
  constexpr std::string_view kSigns = "=-~^+";
  constexpr std::size_t kMin = 3;
  if (line.size() < kMin || !IsRow(line)) return 0;
  if (kSigns.find(line[0]) == std::string_view::npos) return 0;
  std::size_t letters = 0;
  std::size_t columns = 0;
  for (const char c : title) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80) continue;
    ++letters;
    columns += byte >= 0xE3 ? 2 : 1;
  }
  return line.size() + 1 >= letters && line.size() <= columns + 1 ? line[0] : 0;
}

bool HasLetterOrDigit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return IsNameChar(c) ? c != '-' && c != '_'
                         : static_cast<unsigned char>(c) >= 0x80;
  });
}

AsciidocTitle OneLineTitle(std::string_view source, const AsciidocLine& line) {
  constexpr std::size_t kMaxSigns = 6;
  const std::string_view text = line.TextIn(source);
  if (text.empty() || (text[0] != '=' && text[0] != '#')) return {};
  const std::size_t signs = SkipChars(text, 0, text.substr(0, 1));
  const std::size_t begin = SkipChars(text, signs, " \t");
  if (signs > kMaxSigns || begin == signs || begin == text.size()) return {};
  std::string_view title = text.substr(begin);
  // "== Title =="
  if (title.size() > signs + 1 && title.ends_with(text.substr(0, signs)) &&
      title[title.size() - signs - 1] == ' ') {
    title.remove_suffix(signs);
    title.remove_suffix(title.size() - 1 - title.find_last_not_of(" \t"));
  }
  const auto at = line.content + static_cast<std::uint32_t>(begin);
  return {{at, at + static_cast<std::uint32_t>(title.size())},
          line.next,
          static_cast<std::uint32_t>(signs) - 1,
          false};
}

}  // namespace

AsciidocLine AsciidocLineAt(std::string_view source, std::uint32_t begin) {
  AsciidocLine line;
  line.begin = begin;
  const std::size_t lf = std::min(source.find('\n', begin), source.size());
  line.next = static_cast<std::uint32_t>(std::min(lf + 1, source.size()));
  const std::string_view text = source.substr(begin, lf - begin);
  const std::size_t first =
      std::min(text.find_first_not_of(kSpace), text.size());
  line.content = begin + static_cast<std::uint32_t>(first);
  line.end = first == text.size()
                 ? line.content
                 : begin + static_cast<std::uint32_t>(
                               text.find_last_not_of(kSpace) + 1);
  return line;
}

AsciidocDelimiter FindAsciidocDelimiter(std::string_view text) {
  constexpr std::size_t kMin = 4;
  if (text == "--") return AsciidocDelimiter::kBox;
  if (text.starts_with("```")) {
    // Of "```a b```", which begins and ends in one line, it is none.
    return text.find('`', 3) == std::string_view::npos
               ? AsciidocDelimiter::kCode
               : AsciidocDelimiter::kNone;
  }
  if (text.size() < kMin) return AsciidocDelimiter::kNone;
  if (text.substr(1) == "===" &&
      std::string_view("|!,:").find(text[0]) != std::string_view::npos) {
    return AsciidocDelimiter::kTable;
  }
  if (text[0] == '|' && text[1] == '=' && IsRow(text.substr(1))) {
    return AsciidocDelimiter::kTable;
  }
  if (!IsRow(text)) return AsciidocDelimiter::kNone;
  switch (text[0]) {
    case '/': return AsciidocDelimiter::kComment;
    case '-':
    case '.':
    case '+': return AsciidocDelimiter::kCode;
    case '_': return AsciidocDelimiter::kQuote;
    case '=':
    case '*': return AsciidocDelimiter::kBox;
    default: return AsciidocDelimiter::kNone;
  }
}

std::string_view AsciidocCloser(std::string_view text) {
  return text.starts_with("```") ? text.substr(0, 3) : text;
}

bool IsAsciidocBreak(std::string_view text) {
  constexpr std::string_view kMarkdown[] = {"---",   "- - -", "***",
                                            "* * *", "___",   "_ _ _"};
  if (text.size() >= 3 && (text[0] == '\'' || text[0] == '<')) {
    return IsRow(text);
  }
  return std::find(std::begin(kMarkdown), std::end(kMarkdown), text) !=
         std::end(kMarkdown);
}

bool IsAsciidocComment(std::string_view text) {
  return text.starts_with("//") && !text.starts_with("///");
}

bool IsAsciidocBlockTitle(std::string_view text) {
  if (text.size() < 2 || text[0] != '.') return false;
  const std::size_t at = text[1] == '.' ? 2 : 1;
  return at < text.size() && text[at] != '.' && text[at] != ' ' &&
         text[at] != '\t';
}

bool IsAsciidocAttributeLine(std::string_view text) {
  if (text.size() < 2 || text[0] != '[' || text.back() != ']') return false;
  if (text.size() == 2) return true;
  if (text.starts_with("[[")) {
    return text.ends_with("]]") && !text.starts_with("[[[");
  }
  return IsNameChar(text[1]) || static_cast<unsigned char>(text[1]) >= 0x80 ||
         std::string_view(".#%{,\"'").find(text[1]) != std::string_view::npos;
}

bool AsciidocBlockMacro::IsDirective() const {
  return name == "ifdef" || name == "ifndef" || name == "ifeval" ||
         name == "endif" || name == "include";
}

AsciidocBlockMacro ReadAsciidocBlockMacro(std::string_view text) {
  if (!text.ends_with(']')) return {};
  std::size_t name = 0;
  while (name < text.size() && IsNameChar(text[name])) ++name;
  if (name == 0 || text.substr(name, 2) != "::") return {};
  const std::size_t target = name + 2;
  const std::size_t open = text.find('[', target);
  if (open == std::string_view::npos) return {};
  if (open > target && (text[target] == ' ' || text[open - 1] == ' ')) {
    return {};
  }
  return {text.substr(0, name), text.substr(target, open - target),
          text.substr(open + 1, text.size() - open - 2)};
}

std::uint32_t AsciidocListMarker(std::string_view text) {
  const std::size_t size = MarkerSize(text);
  if (size == 0) return 0;
  std::size_t begin = SkipChars(text, size, " \t");
  if (begin == size || begin == text.size()) return 0;
  for (const std::string_view box : {"[ ] ", "[x] ", "[*] "}) {
    if (text.substr(begin).starts_with(box)) {
      begin = SkipChars(text, begin + box.size(), " \t");
      break;
    }
  }
  return static_cast<std::uint32_t>(begin);
}

AsciidocTerm ReadAsciidocTerm(std::string_view text) {
  for (std::size_t at = 1; (at = text.find_first_of(":;", at)) < text.size();) {
    const std::size_t end = SkipChars(text, at, text.substr(at, 1));
    const std::size_t size = end - at;
    const bool marks = text[at] == ':' ? size >= 2 && size <= 4 : size == 2;
    if (marks &&
        (end == text.size() || text[end] == ' ' || text[end] == '\t')) {
      return {static_cast<std::uint32_t>(at),
              static_cast<std::uint32_t>(SkipChars(text, end, " \t"))};
    }
    at = end;
  }
  return {};
}

std::uint32_t AsciidocAdmonition(std::string_view text) {
  for (const std::string_view label :
       {"NOTE:", "TIP:", "IMPORTANT:", "WARNING:", "CAUTION:"}) {
    if (!text.starts_with(label)) continue;
    const std::size_t begin = SkipChars(text, label.size(), " \t");
    return begin > label.size() ? static_cast<std::uint32_t>(begin) : 0;
  }
  return 0;
}

AsciidocTitle AsciidocTitleAt(std::string_view source, const AsciidocLine& line,
                              bool underlined) {
  constexpr std::uint32_t kMaxTitleBytes = 1000;
  if (line.indented() || line.end - line.content > kMaxTitleBytes) return {};
  if (AsciidocTitle title = OneLineTitle(source, line); title.found()) {
    return title;
  }
  const std::string_view text = line.TextIn(source);
  if (!underlined || !HasLetterOrDigit(text) || text[0] == '.') return {};
  const AsciidocLine below = AsciidocLineAt(source, line.next);
  if (below.indented()) return {};
  const char sign = Underlines(below.TextIn(source), text);
  if (sign == 0) return {};
  constexpr std::string_view kLevels = "=-~^+";
  return {{line.content, line.end},
          below.next,
          static_cast<std::uint32_t>(kLevels.find(sign)),
          true};
}

}  // namespace claimdiff
