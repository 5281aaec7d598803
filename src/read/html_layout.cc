#include "read/html_layout.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace claimdiff {

namespace {

bool IsLetterOrSpace(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         c == ' ' || c == '\n';
}

}  // namespace

namespace {

// The characters of each cell, in order.
struct Cells {
  std::vector<std::size_t> sizes;
  std::size_t rows = 0;
  std::size_t heads = 0;  // cells that the markup calls headings
};

// Nothing if the table holds what no cell of data does.
std::optional<Cells> CellsOf(const HtmlTree& tree, std::uint32_t table) {
  const std::vector<HtmlNode>& nodes = tree.nodes();
  Cells cells;
  for (std::uint32_t i = table + 1; i < nodes[table].end; ++i) {
    const GumboTag tag = nodes[i].tag;
    if (tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_ARTICLE ||
        tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_FORM) {
      return std::nullopt;
    }
    cells.rows += tag == GUMBO_TAG_TR;
    cells.heads += tag == GUMBO_TAG_TH;
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) cells.sizes.push_back(0);
    if (!nodes[i].IsText() || cells.sizes.empty()) continue;
    cells.sizes.back() += text::CountCodePoints(tree.TextOf(i).shown);
  }
  return cells;
}

}  // namespace

// A cell of some length is a column of a page, unless the table has headings,
// or is large and mostly of short cells.
bool IsDataTable(const HtmlTree& tree, std::uint32_t table) {
  constexpr std::size_t kLongCell = 400;      // characters
  constexpr std::size_t kLongestCell = 2000;  // beside headings or many others
  constexpr std::size_t kManyCells = 12;
  const std::string_view role = tree.nodes()[table].Attribute("role");
  if (role == "presentation" || role == "none") return false;
  std::optional<Cells> cells = CellsOf(tree, table);
  if (!cells) return false;
  const auto count = [&](std::size_t least) {
    return static_cast<std::size_t>(
        std::count_if(cells->sizes.begin(), cells->sizes.end(),
                      [=](std::size_t size) { return size > least; }));
  };
  const std::size_t all = cells->sizes.size();
  const std::size_t long_cells = count(kLongCell);
  const bool has_heads = cells->heads >= 2 && 2 * long_cells <= all;
  const bool is_large = all >= kManyCells && 4 * long_cells <= all;
  if (count(kLongestCell) > 0 || (long_cells > 0 && !has_heads && !is_large)) {
    return false;
  }
  return cells->rows >= 2 && 2 * all >= 3 * cells->rows;
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
