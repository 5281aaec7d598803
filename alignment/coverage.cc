#include "alignment/coverage.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "alignment/arithmetic.h"
#include "alignment/wide.h"

namespace claimdiff::alignment {

namespace {

double Expected(const std::vector<float>& sums,
                const std::vector<float>& keys) {
  return static_cast<double>(Dot(sums.data(), keys.data(), keys.size()));
}

// What a key says that matches, and that does not.
struct KeyNats {
  float hit = 0;
  float miss = 0;
};

// What a fact says, and a word.
struct Nats {
  float facts = 0;
  float words = 0;
};

// Of one sentence and each of the other side's.
struct HitRows {
  const float* facts;
  const float* words;
};

// How evidence becomes nats.
struct Weighing {
  float weight, floor, ceiling;
};

CLAIMDIFF_WIDE
void AddRow(HitRows hits, Nats of_hits, float missed_here,
            const float* missed_there, Weighing by, std::size_t size,
            float* __restrict scores) {
  for (std::size_t j = 0; j < size; ++j) {
    const float nats = missed_here + missed_there[j] +
                       hits.facts[j] * of_hits.facts +
                       hits.words[j] * of_hits.words;
    scores[j] += std::min(std::max(by.weight * nats, by.floor), by.ceiling);
  }
}

}  // namespace

CoverageModel::CoverageModel(PairHits hits, const Parameters& parameters)
    : parameters_(parameters),
      facts_(MakeClass(std::move(hits.facts), parameters.facts_kept)),
      words_(MakeClass(std::move(hits.words), parameters.words_kept)) {
  Learn(0, 0, &facts_);
  Learn(0, 0, &words_);
}

CoverageModel::Class CoverageModel::MakeClass(Hits hits, float prior) {
  Class out;
  const Matrix& table = hits.hits;
  for (SentenceId i = 0; i < table.rows; ++i) {
    out.all_hits += static_cast<double>(Sum(table.Row(i), table.columns));
  }
  const auto sum = [](const std::vector<float>& keys) {
    return static_cast<double>(Sum(keys.data(), keys.size()));
  };
  out.all_keys = sum(hits.keys_a) * static_cast<double>(table.columns) +
                 sum(hits.keys_b) * static_cast<double>(table.rows);
  out.hits = std::move(hits);
  out.prior = prior;
  return out;
}

void CoverageModel::AddTo(Matrix* scores) const {
  if (parameters_.coverage_weight == 0) return;
  const auto nats_of = [](const Class& part) {
    return KeyNats{std::log(part.kept / part.chance),
                   std::log((1 - part.kept) / (1 - part.chance))};
  };
  const KeyNats f = nats_of(facts_), w = nats_of(words_);
  const auto missed = [f, w](float facts, float words) {
    return facts * f.miss + words * w.miss;
  };
  const Nats hits{f.hit - f.miss, w.hit - w.miss};
  std::vector<float> missed_b(scores->columns);
  for (SentenceId j = 0; j < scores->columns; ++j) {
    missed_b[j] = missed(facts_.hits.keys_b[j], words_.hits.keys_b[j]);
  }
  const Weighing by{parameters_.coverage_weight, parameters_.coverage_floor,
                    parameters_.coverage_ceiling};
  for (SentenceId i = 0; i < scores->rows; ++i) {
    AddRow({facts_.hits.hits.Row(i), words_.hits.hits.Row(i)}, hits,
           missed(facts_.hits.keys_a[i], words_.hits.keys_a[i]),
           missed_b.data(), by, scores->columns, scores->Row(i));
  }
}

void CoverageModel::Learn(const Matrix& posteriors, const Links& links) {
  for (Class* part : {&facts_, &words_}) {
    double hits = 0;
    for (SentenceId i = 0; i < posteriors.rows; ++i) {
      hits += static_cast<double>(
          Dot(posteriors.Row(i), part->hits.hits.Row(i), posteriors.columns));
    }
    const double keys = Expected(links.rows, part->hits.keys_a) +
                        Expected(links.columns, part->hits.keys_b);
    Learn(hits, keys, part);
  }
}

void CoverageModel::Learn(double hits, double keys, Class* part) const {
  constexpr double kStrength = 20;  // keys' worth of trust in the chance
  constexpr double kChance = 0.05;
  const double rest = kStrength + part->all_keys - keys;
  const double rest_hits = kStrength * kChance + part->all_hits - hits;
  const auto strength = static_cast<double>(parameters_.coverage_strength);
  hits += strength * static_cast<double>(part->prior);
  keys += strength;
  part->chance = std::clamp(static_cast<float>(rest_hits / rest), 0.005F, 0.9F);
  part->kept = std::clamp(static_cast<float>(hits / keys), part->chance, 0.95F);
}

}  // namespace claimdiff::alignment
