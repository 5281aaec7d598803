#include "read/rst_lines.h"

#include <algorithm>

#include "read/ascii.h"

namespace claimdiff {

namespace {

constexpr std::string_view kSpace = " \t\r\f\v";
constexpr std::string_view kDigits = "0123456789";

std::uint32_t Size(std::string_view text) {
  return static_cast<std::uint32_t>(text.size());
}

// Bytes of "1", "12", "#" or "a" at `at`.
std::size_t EnumeratorSize(std::string_view line, std::size_t at) {
  constexpr std::size_t kMaxDigits = 9;
  const std::size_t digits = SkipChars(line, at, kDigits) - at;
  if (digits > 0) return digits <= kMaxDigits ? digits : 0;
  if (at >= line.size()) return 0;
  return line[at] == '#' || (line[at] >= 'a' && line[at] <= 'z') ? 1 : 0;
}

// Bytes of "-", "\u2022", "1.", "1)" or "(1)" at the start.
std::size_t MarkerSize(std::string_view line) {
  constexpr std::string_view kBullet = "\xE2\x80\xA2";
  if (line.empty()) return 0;
  if (std::string_view("-*+").find(line[0]) != std::string_view::npos) return 1;
  if (line.starts_with(kBullet)) return kBullet.size();
  const bool open = line[0] == '(';
  const std::size_t begin = open ? 1 : 0;
  const std::size_t size = EnumeratorSize(line, begin);
  if (size == 0 || begin + size >= line.size()) return 0;
  const char close = line[begin + size];
  return close == ')' || (close == '.' && !open) ? begin + size + 1 : 0;
}

bool IsDirectiveName(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return IsAsciiLetterOrDigit(c) ||
           std::string_view("-_.:+").find(c) != std::string_view::npos;
  });
}

}  // namespace

RstLine RstLineAt(std::string_view source, std::uint32_t begin) {
  constexpr std::uint32_t kTab = 8;
  RstLine line;
  line.begin = begin;
  const std::size_t lf = std::min(source.find('\n', begin), source.size());
  line.next = static_cast<std::uint32_t>(std::min(lf + 1, source.size()));
  const std::string_view text = source.substr(begin, lf - begin);
  const std::size_t last = text.find_last_not_of(kSpace);
  std::size_t at = 0;
  for (; last != std::string_view::npos && at < last; ++at) {
    if (text[at] == '\t') {
      line.indent += kTab - line.indent % kTab;
    } else if (kSpace.find(text[at]) != std::string_view::npos) {
      ++line.indent;
    } else {
      break;
    }
  }
  line.content = begin + static_cast<std::uint32_t>(at);
  line.end = last == std::string_view::npos
                 ? line.content
                 : begin + static_cast<std::uint32_t>(last) + 1;
  return line;
}

std::uint32_t RstColumns(std::string_view text) {
  std::uint32_t columns = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80) columns += byte >= 0xE3 ? 2 : 1;
  }
  return columns;
}

char RstAdornment(std::string_view line) {
  constexpr std::string_view kSigns = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  if (line.empty() || kSigns.find(line[0]) == std::string_view::npos) return 0;
  return line.find_first_not_of(line[0]) == std::string_view::npos ? line[0]
                                                                   : 0;
}

std::uint32_t RstListMarker(std::string_view line) {
  const std::size_t size = MarkerSize(line);
  if (size == 0) return 0;
  const std::size_t text = SkipChars(line, size, " \t");
  return text > size && text < line.size() ? static_cast<std::uint32_t>(text)
                                           : 0;
}

std::uint32_t RstFieldName(std::string_view line) {
  constexpr std::size_t kMaxNameBytes = 200;
  if (line.size() < 3 || line[0] != ':' || line[1] == ':' || line[1] == ' ') {
    return 0;
  }
  const std::string_view head = line.substr(0, kMaxNameBytes);
  for (std::size_t at = 2; (at = head.find(':', at)) < head.size(); ++at) {
    if (at + 1 == line.size()) return Size(line);
    if (line[at + 1] == '`') return 0;  // a role
    if (line[at + 1] == ' ' || line[at + 1] == '\t') {
      return static_cast<std::uint32_t>(SkipChars(line, at + 1, " \t"));
    }
  }
  return 0;
}

bool IsRstGridBorder(std::string_view line) {
  return line.size() > 2 && line[0] == '+' &&
         (line[1] == '-' || line[1] == '=') && line.back() == '+' &&
         line.find_first_not_of("+-=") == std::string_view::npos;
}

bool IsRstColumnBorder(std::string_view line) {
  return line.starts_with("==") && line.find(' ') != std::string_view::npos &&
         line.find_first_not_of("= ") == std::string_view::npos;
}

bool IsRstMarkup(std::string_view line) {
  return line == ".." || line.starts_with(".. ") || line == "__" ||
         line.starts_with("__ ");
}

RstMarkup ReadRstMarkup(std::string_view line) {
  RstMarkup markup;
  const std::size_t begin = SkipChars(line, 2, " ");
  const std::string_view rest = line.substr(begin);
  const auto at = [&](std::size_t text) {
    return static_cast<std::uint32_t>(
        SkipChars(line, begin + text, std::string_view(" \t")));
  };
  markup.name = rest;
  if (line[0] == '_' || rest.starts_with('_')) {
    markup.kind = RstMarkup::Kind::kTarget;
    const std::size_t colon = std::min(rest.find(':'), rest.size());
    markup.name = rest.substr(0, colon);
    if (markup.name.starts_with('_')) markup.name.remove_prefix(1);
    return markup;
  }
  if (rest.starts_with('[') && rest.find("] ") != std::string_view::npos) {
    markup.kind = RstMarkup::Kind::kFootnote;
    markup.begin = at(rest.find("] ") + 1);
    return markup;
  }
  if (rest.starts_with('|') && rest.find('|', 1) != std::string_view::npos) {
    markup.kind = RstMarkup::Kind::kNamed;
    const std::size_t bar = rest.find('|', 1);
    markup.name = rest.substr(1, bar - 1);
    markup.begin = at(bar + 1);
    return markup;
  }
  const std::size_t colons = rest.find("::");
  if (colons == std::string_view::npos) return markup;
  std::size_t end = colons;
  if (end > 0 && rest[end - 1] == ' ') --end;
  const bool parted = colons + 2 == rest.size() || rest[colons + 2] == ' ';
  if (!parted || !IsDirectiveName(rest.substr(0, end))) return markup;
  markup.kind = RstMarkup::Kind::kDirective;
  markup.name = rest.substr(0, end);
  markup.begin = at(colons + 2);
  return markup;
}

}  // namespace claimdiff
