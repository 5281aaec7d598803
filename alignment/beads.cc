// Decoding. Links are taken from the most to the least probable; the first to
// reach a sentence makes its bead. Sentences left over may join one (joins.cc).
#include "alignment/beads.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "alignment/closeness.h"
#include "alignment/joins.h"

namespace claimdiff::alignment {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

struct Link {
  SentenceId a = 0, b = 0;
  float chance = 0;
};

class Decoder {
 public:
  Decoder(const Posteriors& posteriors, const Parameters& parameters)
      : posteriors_(posteriors),
        parameters_(parameters),
        bead_a_(posteriors.both.rows, kNone),
        bead_b_(posteriors.both.columns, kNone) {}

  Alignment Run() {
    out_.expressed_a.assign(bead_a_.size(), 0.F);
    out_.expressed_b.assign(bead_b_.size(), 0.F);
    Connect(Links());
    return std::move(out_);
  }

 private:
  // The probable links, best first; fills `expressed` on the way.
  std::vector<Link> Links() {
    std::vector<Link> links;
    for (SentenceId i = 0; i < bead_a_.size(); ++i) {
      const float* row = posteriors_.both.Row(i);
      for (SentenceId j = 0; j < bead_b_.size(); ++j) {
        out_.expressed_a[i] += row[j];
        out_.expressed_b[j] += row[j];
        if (row[j] >= parameters_.link_from) links.push_back({i, j, row[j]});
      }
    }
    for (float& chance : out_.expressed_a) chance = std::min(chance, 1.F);
    for (float& chance : out_.expressed_b) chance = std::min(chance, 1.F);
    std::sort(links.begin(), links.end(), [](const Link& x, const Link& y) {
      if (x.chance != y.chance) return x.chance > y.chance;
      return x.a + x.b != y.a + y.b ? x.a + x.b < y.a + y.b : x.a < y.a;
    });
    return links;
  }

  void Connect(const std::vector<Link>& links) {
    for (const Link& link : links) {
      if (bead_a_[link.a] != kNone || bead_b_[link.b] != kNone) continue;
      bead_a_[link.a] = bead_b_[link.b] =
          static_cast<std::uint32_t>(out_.beads.size());
      out_.beads.push_back({{link.a}, {link.b}, std::min(link.chance, 1.F)});
    }
  }

  const Posteriors& posteriors_;
  const Parameters& parameters_;
  std::vector<std::uint32_t> bead_a_, bead_b_;  // by sentence
  Alignment out_;
};

}  // namespace

Alignment DecodeBeads(const Features& features, const Posteriors& posteriors,
                      const Parameters& parameters) {
  const float evidence =
      (posteriors.priors_a.evidence + posteriors.priors_b.evidence) / 2;
  Parameters adapted = AdaptedTo(posteriors.closeness, parameters);
  if (evidence < kRelatedFrom) {
    adapted.link_from = parameters.link_from_unrelated;
  }
  Alignment out = Decoder(posteriors, adapted).Run();
  out.evidence = evidence;
  out.closeness = posteriors.closeness;
  JoinNeighbours(features, posteriors, adapted, &out);
  std::sort(
      out.beads.begin(), out.beads.end(),
      [](const Bead& x, const Bead& y) { return x.a.front() < y.a.front(); });
  return out;
}

}  // namespace claimdiff::alignment
