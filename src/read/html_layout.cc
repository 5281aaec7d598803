#include "read/html_layout.h"

#include <algorithm>
#include <string>

namespace claimdiff {

namespace {

bool IsLetterOrSpace(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         c == ' ' || c == '\n';
}

}  // namespace

bool IsDataTable(const HtmlTree& tree, std::uint32_t table) {
  constexpr std::size_t kMaxCellBytes = 400;
  const std::vector<HtmlNode>& nodes = tree.nodes();
  const std::string_view role = nodes[table].Attribute("role");
  if (role == "presentation" || role == "none") return false;
  std::size_t rows = 0, cells = 0, cell_bytes = 0;
  for (std::uint32_t i = table + 1; i < nodes[table].end; ++i) {
    const GumboTag tag = nodes[i].tag;
    if (tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_ARTICLE ||
        tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_FORM) {
      return false;
    }
    rows += tag == GUMBO_TAG_TR;
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
      ++cells;
      cell_bytes = 0;
    }
    if (!nodes[i].IsText()) continue;
    cell_bytes += tree.TextOf(i).shown.size();
    if (cells > 0 && cell_bytes > kMaxCellBytes) return false;
  }
  return rows >= 2 && 2 * cells >= 3 * rows;
}

// Listings have classes, <code>, or signs on every line; mails and bulletins of
// the early web have words.
bool IsPreformattedProse(const HtmlTree& tree, std::uint32_t pre) {
  constexpr std::size_t kLeastBytes = 200;
  constexpr std::size_t kSignPercent = 8;  // digits, punctuation
  const std::vector<HtmlNode>& nodes = tree.nodes();
  if (nodes[pre].HasAttribute("class")) return false;
  for (std::uint32_t i = pre + 1; i < nodes[pre].end; ++i) {
    if (nodes[i].tag == GUMBO_TAG_CODE || nodes[i].tag == GUMBO_TAG_SPAN) {
      return false;
    }
  }
  const std::string shown = tree.ShownText(pre);
  const auto words = static_cast<std::size_t>(
      std::count_if(shown.begin(), shown.end(), IsLetterOrSpace));
  return shown.size() >= kLeastBytes &&
         100 * (shown.size() - words) <= kSignPercent * shown.size();
}

}  // namespace claimdiff
