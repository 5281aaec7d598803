#include "lexicon/bridges.h"

#include <algorithm>
#include <span>
#include <tuple>

#include "text/tokens.h"

namespace claimdiff::lexicon {

namespace {

// A way over another language is a good guess, a direct translation better.
constexpr float kTrust = 0.7F;
// Below this share a sense is that of the word in between.
constexpr float kLeastShare = 0.12F;

}  // namespace

void Bridges::Add(std::string_view language_1, std::string_view word_1,
                  std::string_view language_2, std::string_view word_2,
                  float weight) {
  AddOneWay(language_1, word_1, language_2, word_2, weight);
  AddOneWay(language_2, word_2, language_1, word_1, weight);
}

void Bridges::AddOneWay(std::string_view language, std::string_view word,
                        std::string_view by_way, std::string_view by_way_word,
                        float weight) {
  const auto of = bridges_.try_emplace(std::string(language)).first;
  const auto other = bridges_.try_emplace(std::string(by_way)).first;
  of->second.push_back(
      {std::string(word), other->first, text::HashFolded(by_way_word), weight});
}

namespace {

// Shares by concept of what one language leads a word to.
using Shares = std::map<Concept, float>;

void AddShares(const std::vector<Row>& rows, float weight, Shares* shares) {
  float total = 0;
  for (const Row& row : rows) total += row.weight;
  for (const Row& row : rows) {
    (*shares)[row.meaning] += weight * row.weight / total;
  }
}

// As shares that add up to 1.
void Normalise(Shares* shares) {
  float total = 0;
  for (const auto& [meaning, share] : *shares) total += share;
  for (auto& [meaning, share] : *shares) share /= total;
}

// The senses of one word, from the bridges that begin there: by each language
// in between for itself, then the mean over these.
template <typename Bridge>
void CrossWord(std::span<const Bridge* const> bridges,
               const Bridges::Rows& rows, std::vector<BridgedSense>* out) {
  std::map<Concept, BridgedSense> found;
  int ways = 0;
  for (std::size_t i = 0; i < bridges.size();) {
    const std::string_view by_way = bridges[i]->by_way;
    Shares shares;
    for (; i < bridges.size() && bridges[i]->by_way == by_way; ++i) {
      AddShares(rows(by_way, bridges[i]->hash), bridges[i]->weight, &shares);
    }
    if (shares.empty()) continue;
    ++ways;
    Normalise(&shares);
    for (const auto& [meaning, share] : shares) {
      const BridgedSense first{bridges[0]->word, meaning, 0, by_way};
      found.try_emplace(meaning, first).first->second.weight += share;
    }
  }
  for (auto& [meaning, sense] : found) {
    sense.weight /= static_cast<float>(ways);
    if (sense.weight < kLeastShare) continue;
    sense.weight *= kTrust;
    out->push_back(sense);
  }
}

}  // namespace

std::vector<BridgedSense> Bridges::Cross(std::string_view language,
                                         const Rows& rows) const {
  const auto at = bridges_.find(language);
  if (at == bridges_.end()) return {};
  std::vector<const Bridge*> sorted;
  for (const Bridge& bridge : at->second) sorted.push_back(&bridge);
  const auto key = [](const Bridge* b) {
    return std::tie(b->word, b->by_way, b->hash, b->weight);
  };
  std::sort(sorted.begin(), sorted.end(),
            [&](const Bridge* x, const Bridge* y) { return key(x) < key(y); });
  std::vector<BridgedSense> senses;
  for (std::size_t first = 0; first < sorted.size();) {
    std::size_t end = first;
    while (end < sorted.size() && sorted[end]->word == sorted[first]->word) {
      ++end;
    }
    CrossWord(std::span<const Bridge* const>(&sorted[first], end - first), rows,
              &senses);
    first = end;
  }
  return senses;
}

}  // namespace claimdiff::lexicon
