#include "alignment/score.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace claimdiff::alignment {

namespace {

// The sentences that hold each key: sentences[first[k]] .. [first[k + 1]].
struct Postings {
  std::vector<std::uint32_t> first;
  std::vector<SentenceId> sentences;
};

Postings Invert(const Side& side) {
  Postings out;
  out.first.assign(side.key_weights.size() + 1, 0);
  for (const KeyId key : side.keys) ++out.first[key + 1];
  for (std::size_t k = 1; k < out.first.size(); ++k) {
    out.first[k] += out.first[k - 1];
  }
  out.sentences.resize(side.keys.size());
  std::vector<std::uint32_t> next(out.first.begin(), out.first.end() - 1);
  for (SentenceId i = 0; i < side.size(); ++i) {
    for (auto k = side.first[i]; k < side.first[i + 1]; ++k) {
      out.sentences[next[side.keys[k]]++] = i;
    }
  }
  return out;
}

// The affinities as seen from B, ascending by (b, a).
std::vector<Affinity> Mirrored(const std::vector<Affinity>& affinities) {
  std::vector<Affinity> out;
  out.reserve(affinities.size());
  for (const Affinity& pair : affinities) {
    out.push_back({pair.b, pair.a, pair.value});
  }
  std::sort(out.begin(), out.end(), [](const Affinity& x, const Affinity& y) {
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  return out;
}

// One direction: adds half the evidence of every key of `from` to `add`.
class KeyScorer {
 public:
  KeyScorer(const Side& from, const Side& to, const Parameters& parameters)
      : from_(from),
        parameters_(parameters),
        from_postings_(Invert(from)),
        to_postings_(Invert(to)),
        best_(to.size(), 0.F) {}

  // `affinities` ascend by their key of `from`.
  template <typename Add>
  void Score(const std::vector<Affinity>& affinities, std::vector<float>* base,
             Add add) {
    for (std::size_t k = 0; k < affinities.size();) {
      const KeyId key = affinities[k].a;
      touched_.clear();
      for (; k < affinities.size() && affinities[k].a == key; ++k) {
        Collect(affinities[k]);
      }
      Spread(key, base, add);
      for (const SentenceId j : touched_) best_[j] = 0.F;
    }
  }

 private:
  void Collect(const Affinity& pair) {
    for (auto at = to_postings_.first[pair.b];
         at < to_postings_.first[pair.b + 1]; ++at) {
      const SentenceId j = to_postings_.sentences[at];
      if (best_[j] == 0.F) touched_.push_back(j);
      best_[j] = std::max(best_[j], pair.value);
    }
  }

  template <typename Add>
  void Spread(KeyId key, std::vector<float>* base, Add add) {
    if (touched_.empty()) return;
    float hits = 0;
    for (const SentenceId j : touched_) hits += best_[j];
    const float share = (hits + parameters_.background_hits) /
                        (static_cast<float>(best_.size()) +
                         2 * parameters_.background_hits);
    if (share > parameters_.common_share) return;
    const float weight = from_.key_weights[key] / 2;
    const float kept = parameters_.key_kept;
    const float miss = weight * std::log(1 - kept);
    for (const SentenceId j : touched_) {
      const float hit =
          weight * std::log(1 - kept + kept * best_[j] / share) - miss;
      for (auto at = from_postings_.first[key];
           at < from_postings_.first[key + 1]; ++at) {
        add(from_postings_.sentences[at], j, hit);
      }
    }
    for (auto at = from_postings_.first[key];
         at < from_postings_.first[key + 1]; ++at) {
      (*base)[from_postings_.sentences[at]] += miss;
    }
  }

  const Side& from_;
  const Parameters& parameters_;
  const Postings from_postings_;
  const Postings to_postings_;
  std::vector<float> best_;  // by sentence of `to`: best affinity of the key
  std::vector<SentenceId> touched_;
};

void AddKeys(const Features& features, const Parameters& parameters,
             Matrix* scores) {
  std::vector<float> base_a(features.a.size(), 0.F);
  std::vector<float> base_b(features.b.size(), 0.F);
  KeyScorer(features.a, features.b, parameters)
      .Score(features.affinities, &base_a,
             [&](SentenceId i, SentenceId j, float nats) {
               scores->At(i, j) += nats;
             });
  KeyScorer(features.b, features.a, parameters)
      .Score(Mirrored(features.affinities), &base_b,
             [&](SentenceId j, SentenceId i, float nats) {
               scores->At(i, j) += nats;
             });
  for (SentenceId i = 0; i < scores->rows; ++i) {
    float* row = scores->Row(i);
    for (SentenceId j = 0; j < scores->columns; ++j) {
      row[j] += base_a[i] + base_b[j];
    }
  }
}

std::vector<float> LogLengths(const Side& side) {
  std::vector<float> out;
  out.reserve(side.lengths.size());
  for (const float length : side.lengths) {
    out.push_back(std::log(std::max(length, 1.F)));
  }
  return out;
}

double Mean(const std::vector<float>& values) {
  double sum = 0;
  for (const float value : values) sum += static_cast<double>(value);
  return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

// Adds the Gale-Church term: the density of the lengths' log ratio, relative
// to its mean over all sentences of the other side, both ways.
void AddLengths(const Features& features, const Parameters& parameters,
                Matrix* scores) {
  const std::vector<float> log_a = LogLengths(features.a);
  const std::vector<float> log_b = LogLengths(features.b);
  const float shift = static_cast<float>(Mean(log_b) - Mean(log_a));
  Matrix density(scores->rows, scores->columns);
  std::vector<float> sum_a(scores->rows, 0.F);
  std::vector<float> sum_b(scores->columns, 0.F);
  for (SentenceId i = 0; i < scores->rows; ++i) {
    float* row = density.Row(i);
    for (SentenceId j = 0; j < scores->columns; ++j) {
      const float apart = log_b[j] - log_a[i] - shift;
      const float variance =
          parameters.length_deviation * parameters.length_deviation +
          parameters.length_noise *
              (1 / std::max(features.a.lengths[i], 1.F) +
               1 / std::max(features.b.lengths[j], 1.F)) / 2;
      row[j] = std::exp(-apart * apart / (2 * variance)) / std::sqrt(variance);
      row[j] += 1e-4F;
      sum_a[i] += row[j];
      sum_b[j] += row[j];
    }
  }
  const float weight = parameters.length_weight;
  for (SentenceId i = 0; i < scores->rows; ++i) {
    const float mean_a = sum_a[i] / static_cast<float>(scores->columns);
    for (SentenceId j = 0; j < scores->columns; ++j) {
      const float mean_b = sum_b[j] / static_cast<float>(scores->rows);
      const float d = density.At(i, j);
      scores->At(i, j) += weight * (std::log(d / mean_a) + std::log(d / mean_b)) / 2;
    }
  }
}

}  // namespace

Matrix ScorePairs(const Features& features, const Parameters& parameters) {
  Matrix scores(features.a.size(), features.b.size());
  if (scores.cells.empty()) return scores;
  AddKeys(features, parameters, &scores);
  AddLengths(features, parameters, &scores);
  const float limit = parameters.score_limit;
  for (float& score : scores.cells) {
    score = std::clamp(score * parameters.score_scale, -limit, limit);
  }
  return scores;
}

}  // namespace claimdiff::alignment
