// A sentence joins its neighbour's bead when the two together explain the other
// side better than the one alone did: keys that missed are met, and lengths fit
// (a sentence twice as long as its counterpart asks for a second one). What a
// join costs is learnt per pair: the log odds against a join where one is
// possible.
#include "alignment/joins.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <vector>

#include "alignment/bead_score.h"

namespace claimdiff::alignment {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::size_t kMostJoined = 4;  // sentences of one side
constexpr SentenceId kReach = 2;        // how far a neighbour may be
constexpr int kRounds = 3;              // of learning the cost

// The sentence `joined` of one side read with the bead's.
struct Join {
  float gain = 0;  // nats, before the cost
  std::uint32_t bead = 0;
  SentenceId joined = 0;
  bool of_a = false;
  std::size_t size = 0;  // of the bead when the gain was computed

  bool operator<(const Join& other) const {
    if (gain != other.gain) return gain < other.gain;
    if (bead != other.bead) return bead > other.bead;
    return of_a != other.of_a ? other.of_a : joined > other.joined;
  }
};

// Free sentences that are linked with less chance than this (log odds of -11.5;
// lengths take 12.75 nats at most) are not looked at: hardly a neighbour makes
// up for it.
constexpr float kLeastSuspected = 1e-5F;

float Logistic(float x) { return 1 / (1 + std::exp(-x)); }
float Logit(float p) { return std::log(p / (1 - p)); }

void Raise(float chance, float* of) { *of = std::max(*of, chance); }

class Joiner {
 public:
  Joiner(const Posteriors& posteriors, const Parameters& parameters,
         Alignment* alignment)
      : posteriors_(posteriors),
        parameters_(parameters),
        scorer_(posteriors.matches, parameters),
        out_(*alignment),
        bead_a_(posteriors.both.rows, kNone),
        bead_b_(posteriors.both.columns, kNone) {
    for (std::uint32_t k = 0; k < out_.beads.size(); ++k) {
      bead_a_[out_.beads[k].a.front()] = k;
      bead_b_[out_.beads[k].b.front()] = k;
    }
  }

  void Run() {
    sure_ = static_cast<std::uint32_t>(out_.beads.size());
    for (std::uint32_t k = 0; k < sure_; ++k) OfferTo(k, 0);
    cost_ = Cost();
    OfferToSuspects();
    while (!queue_.empty()) {
      std::pop_heap(queue_.begin(), queue_.end());
      const Join next = queue_.back();
      queue_.pop_back();
      if (next.gain <= *cost_) break;
      Bead& bead = out_.beads[next.bead];
      std::uint32_t& mine = (next.of_a ? bead_a_ : bead_b_)[next.joined];
      if (mine != kNone || bead.a.size() + bead.b.size() != next.size) continue;
      if (IsSuspect(next.bead) && !Confirm(next.bead, next.gain - *cost_)) {
        continue;
      }
      mine = next.bead;
      std::vector<SentenceId>& side = next.of_a ? bead.a : bead.b;
      side.push_back(next.joined);
      std::sort(side.begin(), side.end());
      Raise(Logistic(next.gain - *cost_),
            &(next.of_a ? out_.expressed_a : out_.expressed_b)[next.joined]);
      OfferTo(next.bead, 0);
    }
    DropSuspects();
  }

 private:
  // Two free sentences whose lengths are far apart may still be one and a part
  // of the other: beads that hold if a neighbour joins them. Looked at are
  // those where the lengths take more than was lacking for a link; their gains
  // count from there.
  void OfferToSuspects() {
    const float from = Logit(parameters_.link_from);
    const Matrix& both = posteriors_.both;
    for (SentenceId i = 0; i < both.rows; ++i) {
      if (bead_a_[i] != kNone) continue;
      for (SentenceId j = 0; j < both.columns; ++j) {
        const float chance = both.At(i, j);
        if (chance < kLeastSuspected || bead_b_[j] != kNone ||
            posteriors_.keys.At(i, j) <= 0) {
          continue;
        }
        const float lacking =
            chance < parameters_.link_from ? from - Logit(chance) : 0.F;
        if (posteriors_.lengths.Misfit(i, j) < lacking) continue;
        const std::size_t offers = queue_.size();
        out_.beads.push_back({{i}, {j}, chance});
        OfferTo(static_cast<std::uint32_t>(out_.beads.size() - 1), lacking);
        if (queue_.size() == offers) out_.beads.pop_back();
      }
    }
  }

  bool IsSuspect(std::uint32_t k) const {
    const Bead& bead = out_.beads[k];
    return k >= sure_ && bead.a.size() == 1 && bead.b.size() == 1;
  }

  // Makes a bead of suspect k, now that a sentence joins it; false if one of
  // its two has found another bead.
  bool Confirm(std::uint32_t k, float log_odds) {
    Bead& bead = out_.beads[k];
    const SentenceId i = bead.a.front(), j = bead.b.front();
    if (bead_a_[i] != kNone || bead_b_[j] != kNone) return false;
    bead_a_[i] = bead_b_[j] = k;
    bead.posterior = Logistic(log_odds + Logit(parameters_.link_from));
    Raise(bead.posterior, &out_.expressed_a[i]);
    Raise(bead.posterior, &out_.expressed_b[j]);
    return true;
  }

  void DropSuspects() {
    std::uint32_t kept = 0;
    for (std::uint32_t k = 0; k < out_.beads.size(); ++k) {
      if (!IsSuspect(k)) std::swap(out_.beads[kept++], out_.beads[k]);
    }
    out_.beads.resize(kept);
  }

  // Offers the bead its free neighbours; only one side of a bead grows. A gain
  // counts from where the bead holds, for which it lacks so many nats.
  void OfferTo(std::uint32_t k, float lacking) {
    const Bead& bead = out_.beads[k];
    alone_.reset();
    if (bead.b.size() == 1) OfferEnds(k, bead.a, true, lacking, bead_a_);
    if (bead.a.size() == 1) OfferEnds(k, bead.b, false, lacking, bead_b_);
  }

  void OfferEnds(std::uint32_t bead, const std::vector<SentenceId>& side,
                 bool of_a, float lacking,
                 const std::vector<std::uint32_t>& beads) {
    if (side.size() >= kMostJoined) return;
    const SentenceId first = side.front(), last = side.back();
    for (SentenceId k = 1; k <= kReach && k <= first; ++k) {
      if (beads[first - k] != kNone) break;
      Offer(bead, first - k, of_a, lacking + Skipped(k));
    }
    for (SentenceId k = 1; k <= kReach && last + k < beads.size(); ++k) {
      if (beads[last + k] != kNone) break;
      Offer(bead, last + k, of_a, lacking + Skipped(k));
    }
  }

  // What it costs to join the k-th sentence from here, over those between.
  float Skipped(SentenceId k) const {
    return parameters_.join_skip * static_cast<float>(k - 1);
  }

  // What keys and lengths say for sentences of either side, read as one.
  struct Evidence {
    float keys = 0;
    float lengths = 0;
  };
  Evidence Weigh(const std::vector<SentenceId>& a,
                 const std::vector<SentenceId>& b) {
    return {scorer_.Score(a, b), posteriors_.lengths.FitOf(a, b)};
  }

  // `against` is what speaks against the join, whatever is gained.
  void Offer(std::uint32_t k, SentenceId joined, bool of_a, float against) {
    const Bead& bead = out_.beads[k];
    if (!alone_) alone_ = Weigh(bead.a, bead.b);
    joined_a_ = bead.a;
    joined_b_ = bead.b;
    (of_a ? joined_a_ : joined_b_).push_back(joined);
    const Evidence together = Weigh(joined_a_, joined_b_);
    const float gain = together.keys - alone_->keys + together.lengths -
                       alone_->lengths - against;
    if (!cost_) gains_.push_back(gain);
    if (cost_ && gain <= *cost_) return;
    queue_.push_back({gain, k, joined, of_a, bead.a.size() + bead.b.size()});
    std::push_heap(queue_.begin(), queue_.end());
  }

  float Cost() const {
    float cost = parameters_.join_cost;
    for (int round = 0; round < kRounds; ++round) {
      float sum = parameters_.join_strength * Logistic(-parameters_.join_cost);
      for (const float gain : gains_) sum += Logistic(gain - cost);
      const float share =
          sum / (parameters_.join_strength + static_cast<float>(gains_.size()));
      cost = std::log((1 - share) / share);
    }
    return std::max(cost, 0.F);
  }

  const Posteriors& posteriors_;
  const Parameters& parameters_;
  BeadScorer scorer_;
  Alignment& out_;
  std::vector<std::uint32_t> bead_a_, bead_b_;   // by sentence
  std::uint32_t sure_ = 0;                       // beads before suspects
  std::optional<float> cost_;                    // of a join, once known
  std::vector<Join> queue_;                      // a heap: the best join first
  std::vector<float> gains_;                     // of neighbours
  std::optional<Evidence> alone_;                // of the bead at hand
  std::vector<SentenceId> joined_a_, joined_b_;  // its, and one more
};

}  // namespace

void JoinNeighbours(const Posteriors& posteriors, const Parameters& parameters,
                    Alignment* alignment) {
  Joiner(posteriors, parameters, alignment).Run();
}

}  // namespace claimdiff::alignment
