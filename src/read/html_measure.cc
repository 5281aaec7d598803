#include "read/html_measure.h"

#include "read/paragraphs.h"

namespace claimdiff {

namespace {

// As in plain text: a paragraph of some width that ends as a sentence does, or
// of more without.
constexpr std::uint32_t kSentenceCells = 60;
constexpr std::uint32_t kLongCells = 150;
constexpr std::uint32_t kMaxLinkPercent = 50;

bool EndsSentence(const HtmlLine& line) {
  const auto size = static_cast<std::uint32_t>(line.text.size());
  switch (BlockParagraphs(line.text, {{line.kind, {0, size}}})[0].ending) {
    case Ending::kStop:
    case Ending::kExclaim:
    case Ending::kQuestion:
    case Ending::kColon: return true;
    case Ending::kOpen:
    case Ending::kDash: return false;
  }
  return false;
}

}  // namespace

std::uint32_t ProseCells(const HtmlLine& line) {
  if (line.kind == ClaimKind::kHeading || line.kind == ClaimKind::kTitle ||
      line.cells < kSentenceCells ||
      100 * line.link_cells > kMaxLinkPercent * line.cells) {
    return 0;
  }
  if (line.cells < kLongCells && !EndsSentence(line)) return 0;
  return line.cells - line.link_cells;
}

std::vector<HtmlWeight> WeighElements(const HtmlTree& tree,
                                      const std::vector<HtmlLine>& lines,
                                      const std::vector<bool>& left_out) {
  const std::vector<HtmlNode>& nodes = tree.nodes();
  std::vector<HtmlWeight> weights(nodes.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!left_out.empty() && left_out[i]) continue;
    HtmlWeight& weight = weights[lines[i].container];
    weight.cells += lines[i].cells;
    weight.links += lines[i].link_cells;
    weight.prose += ProseCells(lines[i]);
    ++weight.lines;
  }
  // Children come after their parents.
  for (std::size_t i = nodes.size(); i-- > 1;) {
    HtmlWeight& parent = weights[nodes[i].parent];
    parent.cells += weights[i].cells;
    parent.links += weights[i].links;
    parent.prose += weights[i].prose;
    parent.lines += weights[i].lines;
  }
  return weights;
}

}  // namespace claimdiff
