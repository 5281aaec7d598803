// Clusters by the rules GB3 to GB13 of UAX #29, from the property
// Grapheme_Cluster_Break: a break iterator would have to be opened, and this is
// a page of code.
//
// Cells as terminals count them: East Asian Width W and F fill two, marks none,
// all else one (Ambiguous too: outside old CJK fonts it is narrow). A cluster's
// width is that of its base plus its spacing marks; emoji sequences, flags and
// whatever asks for the emoji style (U+FE0F) fill two.
#include "text/width.h"

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace claimdiff::text {

namespace {

constexpr char32_t kEmojiStyle = 0xFE0F;

struct Character {
  char32_t value;
  int cluster_break;  // UGraphemeClusterBreak
  bool pictographic;
};

bool IsAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }

Character Classify(char32_t value) {
  const auto c = static_cast<UChar32>(value);
  return {value, u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK),
          u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) != 0};
}

// What the cluster so far means for the next character.
struct ClusterState {
  Character last;
  bool pictograph_then_joiner = false;  // ExtPict Extend* ZWJ
  bool pictograph = false;              // ExtPict Extend*
  bool odd_flag_half = false;           // an odd number of regional indicators

  explicit ClusterState(Character first) : last(first) {
    pictograph = first.pictographic;
    odd_flag_half = first.cluster_break == U_GCB_REGIONAL_INDICATOR;
  }

  void Add(Character next) {
    pictograph_then_joiner = pictograph && next.cluster_break == U_GCB_ZWJ;
    pictograph =
        next.pictographic || (pictograph && next.cluster_break == U_GCB_EXTEND);
    odd_flag_half =
        next.cluster_break == U_GCB_REGIONAL_INDICATOR && !odd_flag_half;
    last = next;
  }
};

bool JoinsHangul(int before, int after) {
  switch (before) {
    case U_GCB_L:
      return after == U_GCB_L || after == U_GCB_V || after == U_GCB_LV ||
             after == U_GCB_LVT;
    case U_GCB_LV:
    case U_GCB_V: return after == U_GCB_V || after == U_GCB_T;
    case U_GCB_LVT:
    case U_GCB_T: return after == U_GCB_T;
    default: return false;
  }
}

bool IsControl(int cluster_break) {
  return cluster_break == U_GCB_CONTROL || cluster_break == U_GCB_CR ||
         cluster_break == U_GCB_LF;
}

bool Joins(const ClusterState& state, const Character& next) {
  const int before = state.last.cluster_break;
  const int after = next.cluster_break;
  if (before == U_GCB_CR && after == U_GCB_LF) return true;
  if (IsControl(before) || IsControl(after)) return false;
  if (after == U_GCB_EXTEND || after == U_GCB_ZWJ ||
      after == U_GCB_SPACING_MARK || before == U_GCB_PREPEND) {
    return true;
  }
  if (state.pictograph_then_joiner && next.pictographic) return true;
  if (state.odd_flag_half && after == U_GCB_REGIONAL_INDICATOR) return true;
  return JoinsHangul(before, after);
}

// The cells of a character on its own.
std::uint32_t BaseCells(const Character& character) {
  const auto c = static_cast<UChar32>(character.value);
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR: return 0;
    default: break;
  }
  const int cluster_break = character.cluster_break;
  if (cluster_break == U_GCB_V || cluster_break == U_GCB_T) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// What `next` adds to the cluster's width.
std::uint32_t AddedCells(const ClusterState& state, const Character& next) {
  const bool skin_tone = state.pictograph && next.cluster_break == U_GCB_EXTEND;
  return skin_tone || state.pictograph_then_joiner ? 0 : BaseCells(next);
}

}  // namespace

Grapheme GraphemeAt(std::string_view text, std::size_t at) {
  const bool lone_ascii = IsAscii(text[at]) && text[at] >= ' ' &&
                          text[at] != 0x7F &&
                          (at + 1 == text.size() || IsAscii(text[at + 1]));
  if (lone_ascii) return {1, 1};
  const CodePoint first = DecodeAt(text, at);
  ClusterState state(Classify(first.value));
  Grapheme cluster{first.size, BaseCells(state.last)};
  while (at + cluster.size < text.size()) {
    const CodePoint point = DecodeAt(text, at + cluster.size);
    const Character next = Classify(point.value);
    if (!Joins(state, next)) break;
    if (next.value == kEmojiStyle && state.last.pictographic) {
      cluster.cells = 2;
    } else {
      cluster.cells += AddedCells(state, next);
    }
    cluster.size += point.size;
    state.Add(next);
  }
  return cluster;
}

std::size_t CellWidth(std::string_view text) {
  std::size_t cells = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Grapheme cluster = GraphemeAt(text, at);
    cells += cluster.cells;
    at += cluster.size;
  }
  return cells;
}

std::string_view FitCells(std::string_view text, std::size_t cells) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Grapheme cluster = GraphemeAt(text, at);
    if (cluster.cells > cells) break;
    cells -= cluster.cells;
    at += cluster.size;
  }
  return text.substr(0, at);
}

bool HasRightToLeft(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (IsAscii(text[at])) {
      ++at;
      continue;
    }
    const CodePoint point = DecodeAt(text, at);
    const UCharDirection direction =
        u_charDirection(static_cast<UChar32>(point.value));
    if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) {
      return true;
    }
    at += point.size;
  }
  return false;
}

}  // namespace claimdiff::text
