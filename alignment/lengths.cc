// The Gale-Church term (Gale and Church, "A program for aligning sentences in
// bilingual corpora", Computational Linguistics 19, 1993): a translation is
// about as long as its original. Here the logarithm of the ratio is normal,
// which treats both sides alike, with a variance that falls with length; and
// the density is taken relative to that of any sentence of the article, so the
// term is a log-likelihood ratio like the keys'. Gale and Church fix mean and
// variance; here each pair of articles learns its own, since translations are
// far more regular than independent reports.
#include "alignment/lengths.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "alignment/wide.h"

namespace claimdiff::alignment {

namespace {

std::vector<float> LogLengths(const Side& side) {
  std::vector<float> out;
  out.reserve(side.lengths.size());
  for (const float length : side.lengths) {
    out.push_back(std::log(std::max(length, 1.F)));
  }
  return out;
}

std::vector<float> Inverses(const std::vector<float>& log_lengths) {
  std::vector<float> out;
  out.reserve(log_lengths.size());
  for (const float length : log_lengths) out.push_back(std::exp(-length));
  return out;
}

float Mean(const std::vector<float>& values) {
  double sum = 0;
  for (const float value : values) sum += static_cast<double>(value);
  return static_cast<float>(sum / static_cast<double>(values.size()));
}

// -log of the normal density (without its constant) that the values have, with
// heavier tails: headings and items are far from the mean, and many.
std::vector<float> Rarity(const std::vector<float>& values, float limit) {
  const float mean = Mean(values);
  float variance = 0.2F;
  for (const float value : values) {
    variance += (value - mean) * (value - mean);
  }
  variance /= static_cast<float>(values.size() + 1);
  std::vector<float> out;
  out.reserve(values.size());
  for (const float value : values) {
    const float nats = (value - mean) * (value - mean) / (2 * variance);
    out.push_back(std::min(nats, limit) + std::log(variance) / 2);
  }
  return out;
}

// One sentence: its length, and what its own part of the evidence is.
struct Row {
  float expected = 0;  // of the other, as a logarithm
  float narrow = 0;
  float bonus = 0;
};

struct Columns {
  const float* lengths;
  const float* narrow;
  const float* bonus;
};

CLAIMDIFF_WIDE
void AddRow(Row row, Columns columns, float factor, float floor,
            std::size_t size, float* __restrict scores) {
  for (std::size_t j = 0; j < size; ++j) {
    const float apart = columns.lengths[j] - row.expected;
    const float nats = row.bonus + columns.bonus[j] -
                       apart * apart * (row.narrow + columns.narrow[j]);
    scores[j] += factor * std::max(nats, floor);
  }
}

}  // namespace

LengthModel::LengthModel(const Side& a, const Side& b,
                         const Parameters& parameters)
    : parameters_(parameters),
      a_(LogLengths(a)),
      b_(LogLengths(b)),
      inverse_a_(Inverses(a_)),
      inverse_b_(Inverses(b_)),
      rarity_a_(Rarity(a_, parameters.length_rarity_limit)),
      rarity_b_(Rarity(b_, parameters.length_rarity_limit)),
      shift_(Mean(b_) - Mean(a_)),
      variance_(parameters.length_deviation * parameters.length_deviation) {}

float LengthModel::deviation() const { return std::sqrt(variance_); }

float LengthModel::Variance(float inverse_length) const {
  return variance_ + parameters_.length_noise * inverse_length;
}

float LengthModel::Fit(float log_a, float log_b) const {
  const float apart = log_b - log_a - shift_;
  const float v = Variance(std::exp(-log_a)), w = Variance(std::exp(-log_b));
  return std::max(
      -apart * apart * (1 / v + 1 / w) / 4 - (std::log(v) + std::log(w)) / 4,
      parameters_.length_floor);
}

float LengthModel::FitOf(std::span<const SentenceId> a,
                         std::span<const SentenceId> b) const {
  float length_a = 0, length_b = 0;
  for (const SentenceId i : a) length_a += std::exp(a_[i]);
  for (const SentenceId j : b) length_b += std::exp(b_[j]);
  return parameters_.length_weight *
         Fit(std::log(length_a), std::log(length_b));
}

float LengthModel::Misfit(SentenceId a, SentenceId b) const {
  const float best = Fit(a_[a], a_[a] + shift_);
  return parameters_.length_weight * std::max(best - Fit(a_[a], b_[b]), 0.F);
}

void LengthModel::AddTo(Matrix* scores) const {
  std::vector<float> narrow_b(b_.size()), bonus_b(b_.size());
  for (std::size_t j = 0; j < b_.size(); ++j) {
    const float v = Variance(inverse_b_[j]);
    narrow_b[j] = 1 / (4 * v);
    bonus_b[j] = (rarity_b_[j] - std::log(v) / 2) / 2;
  }
  for (SentenceId i = 0; i < scores->rows; ++i) {
    const float v = Variance(inverse_a_[i]);
    const Row row{a_[i] + shift_, 1 / (4 * v),
                  (rarity_a_[i] - std::log(v) / 2) / 2};
    AddRow(row, {b_.data(), narrow_b.data(), bonus_b.data()},
           parameters_.length_weight, parameters_.length_floor, scores->columns,
           scores->Row(i));
  }
}

void LengthModel::Learn(const Links& links) {
  const float strength = parameters_.length_strength;
  double weight = static_cast<double>(strength);
  double sum = weight * static_cast<double>(Mean(b_) - Mean(a_));
  for (std::size_t i = 0; i < a_.size(); ++i) {
    weight += static_cast<double>(links.rows[i]);
    sum -= static_cast<double>(links.rows[i] * a_[i]);
  }
  for (std::size_t j = 0; j < b_.size(); ++j) {
    sum += static_cast<double>(links.columns[j] * b_[j]);
  }
  shift_ = static_cast<float>(sum / weight);
  double square = static_cast<double>(strength * parameters_.length_deviation *
                                      parameters_.length_deviation);
  for (const Link& link : links.likely) {
    const float a = a_[link.a], b = b_[link.b];
    const float apart = b - a - shift_;
    const float noise = parameters_.length_noise *
                        (inverse_a_[link.a] + inverse_b_[link.b]) / 2;
    square += static_cast<double>(link.chance * (apart * apart - noise));
  }
  variance_ = std::max(static_cast<float>(square / weight), 0.005F);
}

}  // namespace claimdiff::alignment
