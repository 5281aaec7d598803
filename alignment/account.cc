// The model learns after each pass, so what its last pass saw is what the pass
// before it had learnt: the model is run a second time, one pass short.
#include "alignment/account.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "alignment/align.h"
#include "alignment/beads.h"
#include "alignment/closeness.h"
#include "alignment/matches.h"
#include "alignment/model.h"
#include "alignment/position.h"
#include "alignment/rivals.h"
#include "alignment/roles.h"

namespace claimdiff::alignment {

namespace {

// Posteriors below this rank by their evidence: what is left of them is noise.
constexpr float kNoise = 0.01F;

// The chance `p` of a path through a cell, whose evidence grows by `nats`:
// every path through the cell gains as much, and no other.
double After(float p, double nats) {
  const double chance = std::clamp(static_cast<double>(p), 1e-12, 1 - 1e-7);
  return chance / (chance + (1 - chance) * std::exp(-nats));
}

// The nats that bring the geometric mean of two posteriors to `goal`.
float NatsTo(float goal, float forth, float back) {
  double low = -40, high = 40;
  for (int step = 0; step < 50; ++step) {
    const double nats = (low + high) / 2;
    const bool reached = std::sqrt(After(forth, nats) * After(back, nats)) >=
                         static_cast<double>(goal);
    (reached ? high : low) = nats;
  }
  return static_cast<float>(high);
}

class Accountant {
 public:
  Accountant(const Features& features, const Parameters& parameters)
      : parameters_(parameters),
        matches_(FindMatches(features, parameters_)),
        last_(Infer(matches_.View(), parameters_)),
        fewer_(WithPasses(last_.passes - 1, parameters)),
        before_(Infer(matches_.View(), fewer_)),
        aligned_(DecodeBeads(last_, parameters_)),
        adapted_(AdaptedTo(before_.closeness, parameters_)),
        explainer_(matches_, adapted_),
        lengths_(last_.both.rows, last_.both.columns),
        coverage_(lengths_),
        rivals_(lengths_),
        position_(lengths_) {
    before_.lengths.AddTo(&lengths_);
    before_.coverage.AddTo(&coverage_);
    if (before_.passes > 0) {
      AddRivals(before_.both, adapted_.rival_weight, &rivals_);
    }
    AddPositions(adapted_.position_decay, &position_);
    AddRoles(features.a, features.b, adapted_, &position_);
    before_.places.AddTo(&position_);
  }

  Account Of(bool of_a, SentenceId sentence, std::size_t most) {
    Account out;
    const Priors& priors = of_a ? last_.priors_a : last_.priors_b;
    out.gap = priors.gap;
    out.jump = priors.jump;
    out.evidence = aligned_.evidence;
    out.closeness = aligned_.closeness;
    out.link_from = AreRelated(aligned_)
                        ? AdaptedTo(last_.closeness, parameters_).link_from
                        : parameters_.link_from_unrelated;
    out.none = 1;
    const SentenceId others = of_a ? last_.both.columns : last_.both.rows;
    for (SentenceId other = 0; other < others; ++other) {
      const SentenceId i = of_a ? sentence : other;
      const SentenceId j = of_a ? other : sentence;
      out.none -= of_a ? last_.a_to_b.At(i, j) : last_.b_to_a.At(j, i);
      out.candidates.push_back(CandidateAt(i, j, other, out.link_from));
    }
    out.none = std::clamp(out.none, 0.F, 1.F);
    out.expressed =
        (of_a ? aligned_.expressed_a : aligned_.expressed_b)[sentence];
    KeepBest(most, &out.candidates);
    for (Candidate& candidate : out.candidates) {
      AddMatches(of_a ? sentence : candidate.sentence,
                 of_a ? candidate.sentence : sentence, &candidate);
    }
    return out;
  }

 private:
  static Parameters WithPasses(int passes, Parameters parameters) {
    parameters.rounds = std::max(passes, 0);
    return parameters;
  }

  Candidate CandidateAt(SentenceId i, SentenceId j, SentenceId other,
                        float link_from) const {
    Candidate out;
    out.sentence = other;
    out.posterior = std::min(last_.both.At(i, j), 1.F);
    out.keys = last_.keys.At(i, j);
    out.lengths = lengths_.At(i, j);
    out.coverage = coverage_.At(i, j);
    out.rivals = rivals_.At(i, j);
    out.position = position_.At(i, j);
    out.needed =
        NatsTo(link_from, last_.a_to_b.At(i, j), last_.b_to_a.At(j, i));
    return out;
  }

  static float Total(const Candidate& candidate) {
    return candidate.keys + candidate.lengths + candidate.coverage +
           candidate.rivals + candidate.position;
  }

  static void KeepBest(std::size_t most, std::vector<Candidate>* candidates) {
    const auto chance = [](const Candidate& candidate) {
      return candidate.posterior < kNoise ? 0.F : candidate.posterior;
    };
    std::stable_sort(candidates->begin(), candidates->end(),
                     [&](const Candidate& x, const Candidate& y) {
                       if (chance(x) != chance(y)) return chance(x) > chance(y);
                       return Total(x) > Total(y);
                     });
    if (candidates->size() > most) candidates->resize(most);
  }

  void AddMatches(SentenceId i, SentenceId j, Candidate* candidate) {
    candidate->matches = explainer_.Explain({&i, 1}, {&j, 1});
  }

  const Parameters parameters_;  // which the posteriors refer to
  const PairMatches matches_;
  const Posteriors last_;
  const Parameters fewer_;  // one pass
  const Posteriors before_;
  const Alignment aligned_;
  const Parameters adapted_;
  Explainer explainer_;
  Matrix lengths_, coverage_, rivals_, position_;
};

}  // namespace

Account AccountOf(const Features& features, bool of_a, SentenceId sentence,
                  std::size_t most, const Parameters& parameters) {
  return Accountant(features, parameters).Of(of_a, sentence, most);
}

}  // namespace claimdiff::alignment
