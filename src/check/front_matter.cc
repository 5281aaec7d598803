#include "check/front_matter.h"

#include <algorithm>

namespace claimdiff::check {

namespace {

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r";
  const std::size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::string_view Unquoted(std::string_view text) {
  if (text.size() >= 2 && text.front() == text.back() &&
      (text.front() == '"' || text.front() == '\'')) {
    return text.substr(1, text.size() - 2);
  }
  return text;
}

// Steps through lines, which end at LF.
struct Lines {
  std::string_view text;
  std::size_t at = 0;

  bool Next(std::size_t* begin, std::string_view* line) {
    if (at >= text.size()) return false;
    *begin = at;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    *line = text.substr(at, end - at);
    at = end + 1;
    return true;
  }
};

}  // namespace

std::vector<FrontMatterEntry> ReadFrontMatter(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  Lines lines{text,
              text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0};
  std::size_t begin = 0;
  std::string_view line;
  if (!lines.Next(&begin, &line)) return {};
  const std::string_view fence = Trim(line);
  if (fence != "---" && fence != "+++") return {};
  const char separator = fence == "---" ? ':' : '=';
  std::vector<FrontMatterEntry> entries;
  while (lines.Next(&begin, &line)) {
    const auto start = static_cast<std::uint32_t>(begin);
    if (Trim(line) == fence) return entries;
    const std::size_t colon = line.find(separator);
    const bool at_margin = !line.empty() && line.front() != ' ' &&
                           line.front() != '\t' && line.front() != '-' &&
                           line.front() != '#';
    if (at_margin && colon != std::string_view::npos) {
      entries.push_back({Unquoted(Trim(line.substr(0, colon))),
                         Unquoted(Trim(line.substr(colon + 1))),
                         {start, start}});
    }
    if (!entries.empty()) {
      entries.back().span.end = start + static_cast<std::uint32_t>(line.size());
    }
  }
  return {};  // never closed: a rule, not front matter
}

}  // namespace claimdiff::check
