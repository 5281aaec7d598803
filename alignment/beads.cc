// Decoding. Links are taken from the most to the least probable; the first to
// reach a sentence makes its bead. Then each sentence left over is offered to
// the bead of its neighbour: one sentence may answer two. It joins when the
// two together explain the other side better than the one alone did, by more
// than what such a join costs: its own keys that the other side matches, and
// how much better the lengths fit (a sentence twice as long as its counterpart
// asks for a second one).
#include "alignment/beads.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace claimdiff::alignment {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

struct Link {
  SentenceId a = 0, b = 0;
  float chance = 0;
};

// The sentence `joined` of one side read with the bead's.
struct Join {
  std::uint32_t bead = 0;
  SentenceId joined = 0;
  bool of_a = false;
  float gain = 0;  // nats, above the cost
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
    Extend(Joins());
    std::sort(
        out_.beads.begin(), out_.beads.end(),
        [](const Bead& x, const Bead& y) { return x.a.front() < y.a.front(); });
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

  void Offer(bool of_a, std::vector<Join>* joins) const {
    const auto& beads = of_a ? bead_a_ : bead_b_;
    for (SentenceId k = 0; k < beads.size(); ++k) {
      if (beads[k] != kNone) continue;
      if (k > 0) OfferTo(beads[k - 1], k, of_a, joins);
      if (k + 1 < beads.size()) OfferTo(beads[k + 1], k, of_a, joins);
    }
  }

  void OfferTo(std::uint32_t bead, SentenceId joined, bool of_a,
               std::vector<Join>* joins) const {
    if (bead == kNone) return;
    const SentenceId i = out_.beads[bead].a.front();
    const SentenceId j = out_.beads[bead].b.front();
    const float keys =
        of_a ? posteriors_.keys.At(joined, j) : posteriors_.keys.At(i, joined);
    const float gain = keys +
                       posteriors_.lengths.GainOfJoining(i, j, joined, of_a) -
                       parameters_.join_cost;
    if (gain > 0) joins->push_back({bead, joined, of_a, gain});
  }

  std::vector<Join> Joins() const {
    std::vector<Join> joins;
    Offer(true, &joins);
    Offer(false, &joins);
    std::stable_sort(
        joins.begin(), joins.end(),
        [](const Join& x, const Join& y) { return x.gain > y.gain; });
    return joins;
  }

  // Each bead takes one sentence, the best; each sentence joins one bead.
  void Extend(const std::vector<Join>& joins) {
    for (const Join& join : joins) {
      Bead& bead = out_.beads[join.bead];
      if (bead.a.size() + bead.b.size() > 2) continue;
      std::uint32_t& mine = (join.of_a ? bead_a_ : bead_b_)[join.joined];
      if (mine != kNone) continue;
      mine = join.bead;
      std::vector<SentenceId>& side = join.of_a ? bead.a : bead.b;
      side.push_back(join.joined);
      std::sort(side.begin(), side.end());
      float& chance =
          (join.of_a ? out_.expressed_a : out_.expressed_b)[join.joined];
      chance = std::max(chance, 1 / (1 + std::exp(-join.gain)));
    }
  }

  const Posteriors& posteriors_;
  const Parameters& parameters_;
  std::vector<std::uint32_t> bead_a_, bead_b_;  // by sentence
  Alignment out_;
};

}  // namespace

Alignment DecodeBeads(const Posteriors& posteriors,
                      const Parameters& parameters) {
  return Decoder(posteriors, parameters).Run();
}

}  // namespace claimdiff::alignment
