#include "alignment/align.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "alignment/beads.h"
#include "alignment/cuts.h"
#include "alignment/matches.h"
#include "alignment/model.h"

namespace claimdiff::alignment {

namespace {

// Sums of floats depend on their order. So the sides are put in an order of
// their own before anything is added up, and swapping them changes no bit.
bool InOrder(const Side& a, const Side& b) {
  if (a.lengths != b.lengths) return a.lengths < b.lengths;
  if (a.first != b.first) return a.first < b.first;
  return a.keys <= b.keys;
}

Alignment AlignWhole(const MatchView& matches, const Parameters& parameters) {
  const Side& a = *matches.a.side;
  const Side& b = *matches.b.side;
  if (a.size() == 0 || b.size() == 0) {
    Alignment out;
    out.expressed_a.assign(a.size(), 0.F);
    out.expressed_b.assign(b.size(), 0.F);
    return out;
  }
  return DecodeBeads(Infer(matches, parameters), parameters);
}

// Cells of the table of all sentence pairs that are worked on at once: two
// articles of a thousand sentences. Time and memory grow with the square below
// that. Longer texts are cut smaller, and take time as they are long.
constexpr TableSizes kTableSizes{std::uint64_t{1} << 20,
                                 std::uint64_t{1} << 18};

Side Slice(const Side& side, SentenceId begin, SentenceId end) {
  Side out;
  for (SentenceId i = begin; i < end; ++i) {
    const std::span<const KeyId> keys = side.KeysOf(i);
    out.keys.insert(out.keys.end(), keys.begin(), keys.end());
    out.first.push_back(static_cast<std::uint32_t>(out.keys.size()));
  }
  out.classes = side.classes;
  out.lengths.assign(side.lengths.begin() + begin, side.lengths.begin() + end);
  if (side.blocks.size() == side.size()) {
    out.blocks.assign(side.blocks.begin() + begin, side.blocks.begin() + end);
  }
  if (side.subjects.size() == side.size()) {
    out.subjects.assign(side.subjects.begin() + begin,
                        side.subjects.begin() + end);
  }
  if (side.roles.size() == side.size()) {
    out.roles.assign(side.roles.begin() + begin, side.roles.begin() + end);
  }
  return out;
}

void Append(const Alignment& piece, SentenceId from_a, SentenceId from_b,
            Alignment* out) {
  out->evidence += piece.evidence;
  out->closeness = std::min(out->closeness, piece.closeness);
  out->expressed_a.insert(out->expressed_a.end(), piece.expressed_a.begin(),
                          piece.expressed_a.end());
  out->expressed_b.insert(out->expressed_b.end(), piece.expressed_b.begin(),
                          piece.expressed_b.end());
  for (Bead bead : piece.beads) {
    for (SentenceId& i : bead.a) i += from_a;
    for (SentenceId& j : bead.b) j += from_b;
    out->beads.push_back(std::move(bead));
  }
}

std::vector<bool> KeysIn(const Side& side) {
  std::vector<bool> in(side.classes.size(), false);
  for (const KeyId key : side.keys) in[key] = true;
  return in;
}

// Those that a piece can make use of.
std::vector<Affinity> AffinitiesOf(const Side& a, const Side& b,
                                   const std::vector<Affinity>& all) {
  const std::vector<bool> in_a = KeysIn(a);
  const std::vector<bool> in_b = KeysIn(b);
  std::vector<Affinity> out;
  for (const Affinity& pair : all) {
    if (in_a[pair.a] || in_b[pair.b]) out.push_back(pair);
  }
  return out;
}

// Texts too long for one table are cut into pieces, which are aligned in turn.
// What moved from one piece to another is not found.
Alignment AlignPieces(const Features& features, const Parameters& parameters) {
  const std::vector<Cut> cuts = FindCuts(features, kTableSizes);
  Alignment out;
  for (std::size_t k = 1; k < cuts.size(); ++k) {
    Features piece{Slice(features.a, cuts[k - 1].a, cuts[k].a),
                   Slice(features.b, cuts[k - 1].b, cuts[k].b),
                   {}};
    piece.affinities = AffinitiesOf(piece.a, piece.b, features.affinities);
    const PairMatches matches = FindMatches(piece, parameters);
    Append(AlignWhole(matches.View(), parameters), cuts[k - 1].a, cuts[k - 1].b,
           &out);
  }
  return out;
}

void SwapSides(Alignment* alignment) {
  alignment->expressed_a.swap(alignment->expressed_b);
  for (Bead& bead : alignment->beads) bead.a.swap(bead.b);
  std::sort(
      alignment->beads.begin(), alignment->beads.end(),
      [](const Bead& x, const Bead& y) { return x.a.front() < y.a.front(); });
}

}  // namespace

Alignment Align(const Features& features, const PairMatches& matches,
                const Parameters& parameters) {
  const bool in_order = InOrder(features.a, features.b);
  const bool whole =
      std::uint64_t{features.a.size()} * features.b.size() <= kTableSizes.whole;
  Alignment out;
  if (whole) {
    out = AlignWhole(in_order ? matches.View() : matches.Swapped(), parameters);
  } else if (in_order) {
    out = AlignPieces(features, parameters);
  } else {
    out = AlignPieces({features.b, features.a, matches.mirrored}, parameters);
  }
  if (!in_order) SwapSides(&out);
  return out;
}

Alignment Align(const Features& features, const Parameters& parameters) {
  return Align(features, FindMatches(features, parameters), parameters);
}

}  // namespace claimdiff::alignment
