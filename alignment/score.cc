// The evidence that two sentences say the same, before order is looked at.
//
// A key f of sentence i that sentence j matches with affinity `best` adds
//
//   log((1 - kept) + kept * best / share(f))
//
// nats, where share(f) is the smoothed share of all sentences that f matches:
// the log-likelihood ratio of "j holds what i says" against "j is any
// sentence". A key that every sentence has says nothing, one that a single
// sentence has says much. A key that matches no sentence of the other article
// is silent; one that matches others, but not j, speaks against j. Both
// directions are averaged. The sum is sparse: keys meet sentences through an
// inverted index, and no pair of keys is looked at that has no affinity.
//
// Lengths add the Gale-Church term (Gale and Church, "A program for aligning
// sentences in bilingual corpora", 1993), on the logarithm of the ratio, which
// is symmetric, and relative to its mean over the other article's sentences.
#include "alignment/score.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace claimdiff::alignment {

namespace {

// The sentences that hold each key: sentences[first[k]] .. [first[k + 1]].
struct Postings {
  std::vector<std::uint32_t> first;
  std::vector<SentenceId> sentences;

  std::span<const SentenceId> Of(KeyId key) const {
    return {sentences.data() + first[key], sentences.data() + first[key + 1]};
  }
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

struct Match {
  SentenceId sentence = 0;
  float affinity = 0;  // the best of the key with any key of the sentence
};

// Calls `visit(key, share, matches)` for every key of one side that some
// sentence of the side `to` matches. `affinities` name that side's keys first.
template <typename Visit>
void VisitMatches(const Side& to, const std::vector<Affinity>& affinities,
                  const Parameters& parameters, Visit visit) {
  const Postings postings = Invert(to);
  std::vector<float> best(to.size(), 0.F);
  std::vector<Match> matches;
  for (std::size_t k = 0; k < affinities.size();) {
    const KeyId key = affinities[k].a;
    matches.clear();
    for (; k < affinities.size() && affinities[k].a == key; ++k) {
      for (const SentenceId j : postings.Of(affinities[k].b)) {
        if (best[j] == 0.F) matches.push_back({j, 0.F});
        best[j] = std::max(best[j], affinities[k].value);
      }
    }
    float hits = parameters.background_hits;
    for (Match& match : matches) {
      match.affinity = best[match.sentence];
      hits += match.affinity;
      best[match.sentence] = 0.F;
    }
    const float all =
        static_cast<float>(to.size()) + 2 * parameters.background_hits;
    if (!matches.empty()) visit(key, hits / all, matches);
  }
}

// One direction: gives half of each key's evidence. What a miss costs is the
// same for a whole sentence and goes to `base`; `add(i, j, nats)` gets what a
// hit says beyond it.
template <typename Add>
void ScoreKeys(const Side& from, const Side& to,
               const std::vector<Affinity>& affinities,
               const Parameters& parameters, std::vector<float>* base,
               Add add) {
  const Postings postings = Invert(from);
  VisitMatches(to, affinities, parameters,
               [&](KeyId key, float share, const std::vector<Match>& matches) {
                 if (share > parameters.common_share) return;
                 const float half = from.key_weights[key] / 2;
                 const float miss = HitEvidence(0, share, parameters);
                 for (const SentenceId i : postings.Of(key))
                   (*base)[i] += half * miss;
                 for (const Match& match : matches) {
                   const float nats =
                       half *
                       (HitEvidence(match.affinity, share, parameters) - miss);
                   for (const SentenceId i : postings.Of(key)) {
                     add(i, match.sentence, nats);
                   }
                 }
               });
}

void AddKeys(const Features& features, const Parameters& parameters,
             Matrix* scores) {
  std::vector<float> base_a(features.a.size(), 0.F);
  std::vector<float> base_b(features.b.size(), 0.F);
  ScoreKeys(features.a, features.b, features.affinities, parameters, &base_a,
            [scores](SentenceId i, SentenceId j, float nats) {
              scores->At(i, j) += nats;
            });
  ScoreKeys(features.b, features.a, Mirrored(features.affinities), parameters,
            &base_b, [scores](SentenceId j, SentenceId i, float nats) {
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
               1 / std::max(features.b.lengths[j], 1.F)) /
              2;
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
      scores->At(i, j) +=
          weight * (std::log(d / mean_a) + std::log(d / mean_b)) / 2;
    }
  }
}

}  // namespace

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

std::vector<float> BackgroundShares(const Side& from, const Side& to,
                                    const std::vector<Affinity>& affinities,
                                    const Parameters& parameters) {
  std::vector<float> shares(from.key_weights.size(), 0.F);
  VisitMatches(to, affinities, parameters,
               [&](KeyId key, float share, const std::vector<Match>&) {
                 shares[key] = share;
               });
  return shares;
}

float HitEvidence(float affinity, float share, const Parameters& parameters) {
  const float kept = parameters.key_kept;
  return std::log(1 - kept + kept * affinity / share);
}

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
