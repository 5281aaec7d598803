#include "alignment/coverage.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace claimdiff::alignment {

CoverageModel::CoverageModel(Matches facts, Matches words,
                             const Parameters& parameters)
    : parameters_(parameters) {
  facts_ = {std::move(facts), parameters.facts_kept, 0, 0};
  words_ = {std::move(words), parameters.words_kept, 0, 0};
  const Matrix none(facts_.matches.hits.rows, facts_.matches.hits.columns);
  Learn(none);
}

void CoverageModel::AddTo(Matrix* scores) const {
  if (parameters_.coverage_weight == 0) return;
  const float hit_f = std::log(facts_.kept / facts_.chance);
  const float miss_f = std::log((1 - facts_.kept) / (1 - facts_.chance));
  const float hit_w = std::log(words_.kept / words_.chance);
  const float miss_w = std::log((1 - words_.kept) / (1 - words_.chance));
  for (SentenceId i = 0; i < scores->rows; ++i) {
    float* row = scores->Row(i);
    const float* f = facts_.matches.hits.Row(i);
    const float* w = words_.matches.hits.Row(i);
    for (SentenceId j = 0; j < scores->columns; ++j) {
      const float fs = facts_.matches.keys_a[i] + facts_.matches.keys_b[j];
      const float ws = words_.matches.keys_a[i] + words_.matches.keys_b[j];
      const float nats = (f[j] * hit_f + (fs - f[j]) * miss_f + w[j] * hit_w +
                          (ws - w[j]) * miss_w);
      row[j] +=
          std::clamp(parameters_.coverage_weight * nats,
                     parameters_.coverage_floor, parameters_.coverage_ceiling);
    }
  }
}

void CoverageModel::Learn(const Matrix& posteriors) {
  Learn(posteriors, &facts_);
  Learn(posteriors, &words_);
}

void CoverageModel::Learn(const Matrix& posteriors, Class* part) const {
  double keys = static_cast<double>(parameters_.coverage_strength);
  double hits = keys * static_cast<double>(part->prior);
  double rest = 20, rest_hits = rest * 0.05;
  for (SentenceId i = 0; i < posteriors.rows; ++i) {
    for (SentenceId j = 0; j < posteriors.columns; ++j) {
      const double p = static_cast<double>(posteriors.At(i, j));
      const double n = static_cast<double>(part->matches.keys_a[i] +
                                           part->matches.keys_b[j]);
      const double h = static_cast<double>(part->matches.hits.At(i, j));
      keys += p * n;
      hits += p * h;
      rest += (1 - p) * n;
      rest_hits += (1 - p) * h;
    }
  }
  part->chance = std::clamp(static_cast<float>(rest_hits / rest), 0.005F, 0.9F);
  part->kept = std::clamp(static_cast<float>(hits / keys), part->chance, 0.95F);
}

}  // namespace claimdiff::alignment
