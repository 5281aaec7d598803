#include "report/markdown_text.h"

#include "report/styled_text.h"

namespace claimdiff {

namespace {

// Signs that Markdown or HTML act on anywhere in a line. Those that count only
// at its beginning are left.
void AppendEscaped(char c, std::string* out) {
  constexpr std::string_view kMarkup = "\\`*_[]|~$";
  switch (c) {
    case '<': *out += "&lt;"; return;
    case '>': *out += "&gt;"; return;
    case '&': *out += "&amp;"; return;
    default: break;
  }
  if (kMarkup.find(c) != std::string_view::npos) *out += '\\';
  *out += c;
}

// GitHub makes links of mentions, references and addresses after all escapes
// are resolved; an invisible character (word joiner) within them prevents it.
// GitHub's runner obeys lines that begin with two colons.
constexpr std::string_view kParted[] = {"@", "#", ":", "www"};

}  // namespace

std::string MarkdownText(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    if (text.starts_with(kNoBreak)) {
      out += ' ';
      text.remove_prefix(kNoBreak.size());
      continue;
    }
    std::size_t size = 1;
    bool parted = false;
    for (const std::string_view part : kParted) {
      if (!text.starts_with(part)) continue;
      size = part.size();
      parted = part != ":" || text.starts_with("://") || text.starts_with("::");
    }
    for (const char c : text.substr(0, size)) AppendEscaped(c, &out);
    if (parted) out += "\u2060";
    text.remove_prefix(size);
  }
  return out;
}

}  // namespace claimdiff
