// Side A is cut evenly. Side B is cut where the text has come to by then, as
// anchors tell: keys that one sentence of each side holds and that mean the
// same, as far as they follow each other (a longest ascending subsequence, by
// patience sorting; Fredman, "On computing the length of longest increasing
// subsequences", 1975). Between anchors both sides move on evenly.
#include "alignment/cuts.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace claimdiff::alignment {

namespace {

constexpr float kSureAffinity = 0.9F;
constexpr SentenceId kNone = 0xFFFFFFFF;
constexpr SentenceId kSeveral = 0xFFFFFFFE;

// By key: the one sentence that holds it, or kNone, or kSeveral.
std::vector<SentenceId> OnlySentences(const Side& side) {
  std::vector<SentenceId> only(side.classes.size(), kNone);
  for (SentenceId i = 0; i < side.size(); ++i) {
    for (const KeyId key : side.KeysOf(i)) {
      SentenceId& sentence = only[key];
      sentence = sentence == kNone ? i : kSeveral;
    }
  }
  return only;
}

// Ascending by A, then by B from behind, so that no two of one sentence of A
// ascend together.
std::vector<Cut> Anchors(const Features& features) {
  const std::vector<SentenceId> in_a = OnlySentences(features.a);
  const std::vector<SentenceId> in_b = OnlySentences(features.b);
  std::vector<Cut> anchors;
  for (const Affinity& pair : features.affinities) {
    if (pair.value < kSureAffinity) continue;
    const Cut anchor{in_a[pair.a], in_b[pair.b]};
    if (anchor.a < kSeveral && anchor.b < kSeveral) anchors.push_back(anchor);
  }
  std::sort(anchors.begin(), anchors.end(), [](const Cut& x, const Cut& y) {
    return x.a != y.a ? x.a < y.a : x.b > y.b;
  });
  return anchors;
}

// The longest part of `anchors` that ascends on both sides.
std::vector<Cut> Ascending(const std::vector<Cut>& anchors) {
  std::vector<std::size_t> ends;  // by length - 1: the lowest last anchor
  std::vector<std::size_t> before(anchors.size());
  for (std::size_t k = 0; k < anchors.size(); ++k) {
    const auto at = std::lower_bound(
        ends.begin(), ends.end(), anchors[k].b,
        [&](std::size_t end, SentenceId b) { return anchors[end].b < b; });
    before[k] = at == ends.begin() ? k : *(at - 1);
    if (at == ends.end()) {
      ends.push_back(k);
    } else {
      *at = k;
    }
  }
  std::vector<Cut> out(ends.size());
  std::size_t k = ends.empty() ? 0 : ends.back();
  for (std::size_t i = out.size(); i-- > 0; k = before[k]) out[i] = anchors[k];
  return out;
}

// The place in B beside sentence `a`, between two anchors.
SentenceId Beside(SentenceId a, Cut left, Cut right) {
  const std::uint64_t ahead = std::uint64_t{a - left.a} * (right.b - left.b);
  return left.b + static_cast<SentenceId>(ahead / (right.a - left.a));
}

bool HaveRoom(const std::vector<Cut>& cuts, std::uint64_t most_cells) {
  constexpr std::uint64_t kSlack = 4;
  for (std::size_t k = 1; k < cuts.size(); ++k) {
    const std::uint64_t a = cuts[k].a - cuts[k - 1].a;
    const std::uint64_t b = cuts[k].b - cuts[k - 1].b;
    if (a * b > kSlack * most_cells) return false;
  }
  return true;
}

std::vector<Cut> CutBy(const std::vector<Cut>& anchors, Cut end,
                       std::uint64_t pieces) {
  std::vector<Cut> cuts = {{0, 0}};
  auto next = anchors.begin();
  for (std::uint64_t k = 1; k < pieces; ++k) {
    const auto a = static_cast<SentenceId>(end.a * k / pieces);
    while (next != anchors.end() && next->a <= a) ++next;
    const Cut left = next == anchors.begin() ? Cut{0, 0} : *(next - 1);
    const Cut right = next == anchors.end() ? end : *next;
    cuts.push_back({a, Beside(a, left, right)});
  }
  cuts.push_back(end);
  return cuts;
}

}  // namespace

std::vector<Cut> FindCuts(const Features& features, const TableSizes& sizes) {
  const Cut end{features.a.size(), features.b.size()};
  if (std::uint64_t{end.a} * end.b <= sizes.whole) return {{0, 0}, end};
  std::uint64_t pieces = 2;
  while ((end.a / pieces + 1) * (end.b / pieces + 1) > sizes.piece) ++pieces;
  const std::vector<Cut> cuts =
      CutBy(Ascending(Anchors(features)), end, pieces);
  // Anchors that lead far astray leave a piece too large.
  return HaveRoom(cuts, sizes.piece) ? cuts : CutBy({}, end, pieces);
}

}  // namespace claimdiff::alignment
