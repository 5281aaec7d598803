// Decoding. Links are taken from the most to the least probable; the first to
// reach a sentence makes its bead. Sentences left over may join one (joins.cc).
#include "alignment/beads.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "alignment/arithmetic.h"
#include "alignment/closeness.h"
#include "alignment/joins.h"
#include "alignment/matrix.h"
#include "alignment/wide.h"

namespace claimdiff::alignment {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

// Of sums of posteriors.
std::vector<float> Chances(std::vector<float> sums) {
  for (float& chance : sums) chance = std::min(chance, 1.F);
  return sums;
}

class Decoder {
 public:
  Decoder(const Posteriors& posteriors, bool related,
          const Parameters& parameters)
      : posteriors_(posteriors),
        related_(related),
        parameters_(parameters),
        bead_a_(posteriors.both.rows, kNone),
        bead_b_(posteriors.both.columns, kNone) {}

  Alignment Run() {
    out_.expressed_a = Chances(posteriors_.links.rows);
    out_.expressed_b = Chances(posteriors_.links.columns);
    Connect(ProbableLinks());
    return std::move(out_);
  }

 private:
  // Nothing but place and length speaks for it.
  bool HasNoReason(const Link& link) const {
    return !related_ && posteriors_.keys.At(link.a, link.b) <= 0;
  }

  // Best first. REQUIRES: link_from is no less than Links::kLikely.
  std::vector<Link> ProbableLinks() const {
    std::vector<Link> links;
    links.reserve(posteriors_.links.likely.size());
    for (const Link& link : posteriors_.links.likely) {
      if (link.chance < parameters_.link_from || HasNoReason(link)) continue;
      links.push_back(link);
    }
    std::sort(links.begin(), links.end(), [](const Link& x, const Link& y) {
      if (x.chance != y.chance) return x.chance > y.chance;
      return x.a + x.b != y.a + y.b ? x.a + x.b < y.a + y.b : x.a < y.a;
    });
    return links;
  }

  void Connect(const std::vector<Link>& links) {
    out_.beads.reserve(std::min(bead_a_.size(), bead_b_.size()));
    for (const Link& link : links) {
      if (bead_a_[link.a] != kNone || bead_b_[link.b] != kNone) continue;
      bead_a_[link.a] = bead_b_[link.b] =
          static_cast<std::uint32_t>(out_.beads.size());
      out_.beads.push_back({{link.a}, {link.b}, std::min(link.chance, 1.F)});
    }
  }

  const Posteriors& posteriors_;
  const bool related_;
  const Parameters& parameters_;
  std::vector<std::uint32_t> bead_a_, bead_b_;  // by sentence
  Alignment out_;
};

// 1 for each sentence that is in a bead.
struct InBeads {
  std::vector<float> a, b;
};

InBeads FindInBeads(const Alignment& alignment) {
  InBeads out{std::vector<float>(alignment.expressed_a.size(), 0.F),
              std::vector<float>(alignment.expressed_b.size(), 0.F)};
  for (const Bead& bead : alignment.beads) {
    for (const SentenceId i : bead.a) out.a[i] = 1;
    for (const SentenceId j : bead.b) out.b[j] = 1;
  }
  return out;
}

// What a sentence left over has in common with one that is in a bead, that one
// has more in common with another: the chance that it expresses both is less.
CLAIMDIFF_WIDE
void DiscountTaken(const Matrix& both, float discount, Alignment* alignment) {
  const InBeads in = FindInBeads(*alignment);
  std::vector<float> taken(both.columns, 0.F);
  for (SentenceId i = 0; i < both.rows; ++i) {
    const float* row = both.Row(i);
    if (in.a[i] != 0) {
      for (SentenceId j = 0; j < both.columns; ++j) taken[j] += row[j];
      continue;
    }
    float& expressed = alignment->expressed_a[i];
    expressed -= discount * Dot(row, in.b.data(), both.columns);
    expressed = std::max(expressed, 0.F);
  }
  for (SentenceId j = 0; j < both.columns; ++j) {
    float& expressed = alignment->expressed_b[j];
    if (in.b[j] == 0) {
      expressed = std::max(expressed - discount * taken[j], 0.F);
    }
  }
}

}  // namespace

Alignment DecodeBeads(const Posteriors& posteriors,
                      const Parameters& parameters) {
  const float evidence =
      (posteriors.priors_a.evidence + posteriors.priors_b.evidence) / 2;
  const bool related = evidence >= kRelatedFrom;
  Parameters adapted = AdaptedTo(posteriors.closeness, parameters);
  if (!related) adapted.link_from = parameters.link_from_unrelated;
  Alignment out = Decoder(posteriors, related, adapted).Run();
  out.evidence = evidence;
  out.closeness = posteriors.closeness;
  JoinNeighbours(posteriors, adapted, &out);
  DiscountTaken(posteriors.both, parameters.taken_discount, &out);
  std::sort(
      out.beads.begin(), out.beads.end(),
      [](const Bead& x, const Bead& y) { return x.a.front() < y.a.front(); });
  return out;
}

}  // namespace claimdiff::alignment
