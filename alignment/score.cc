// The evidence that two sentences say the same, before order is looked at.
//
// A key f of sentence i that sentence j matches adds
//
//   log((1 - kept v) + kept v / share(f))
//
// nats, where v is the affinity, less where another sentence has a better one
// (v = affinity^2 / best affinity), and share(f) is the smoothed share of all
// sentences that f matches: the log-likelihood ratio of "j holds what i says"
// against "j is any sentence". A key that every sentence has says nothing, one
// that a single sentence has says much. A key that matches no sentence of the
// other article is silent; one that matches others, but not j, speaks against
// j. Both directions are averaged. The sum is sparse: only cells where keys
// meet are visited one by one.
#include "alignment/score.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "alignment/arithmetic.h"
#include "alignment/wide.h"

namespace claimdiff::alignment {

namespace {

// A hit makes 1 + key_kept times this of the chance of "any sentence".
float RiseAt(float affinity, Background background) {
  return background.kept * affinity * affinity / background.best *
         (1 / background.share - 1);
}

// A miss leaves 1 - key_kept times this of it.
float FallAt(Background background) {
  return background.kept * background.best;
}

// Fills `logs` with log(1 + factor * value).
CLAIMDIFF_WIDE
void SetLogs(float factor, const float* values, std::size_t size,
             float* __restrict logs) {
  for (std::size_t k = 0; k < size; ++k) logs[k] = Log(1 + factor * values[k]);
}

// By key: how many keys it counts for among those of its sentences.
std::vector<float> CountsOf(const SideMatches& from,
                            const Parameters& parameters) {
  const std::vector<KeyClass>& classes = from.side->classes;
  std::vector<float> counts(classes.size());
  for (KeyId key = 0; key < counts.size(); ++key) {
    counts[key] = parameters.Of(classes[key]).unheard;
  }
  for (const Affinity& pair : from.affinities) {
    // What a translation left is not asked for elsewhere.
    if (classes[pair.a] == KeyClass::kLeftWord) continue;
    counts[pair.a] = std::max(counts[pair.a], pair.value);
  }
  return counts;
}

Hits NoHits(const MatchView& matches) {
  const std::uint32_t a = matches.a.side->size(), b = matches.b.side->size();
  return {Matrix(a, b), std::vector<float>(a, 0.F), std::vector<float>(b, 0.F)};
}

// One direction: `keys` are those of its sentences.
void AddHits(const HitCells& cells, const Parameters& parameters,
             std::vector<float> Hits::*keys, PairHits* out) {
  const Side& side = *cells.from().side;
  const std::vector<float> counts = CountsOf(cells.from(), parameters);
  for (SentenceId i = 0; i < side.size(); ++i) {
    float sums[] = {0, 0};  // of words, of facts
    for (const KeyId key : side.KeysOf(i)) {
      sums[IsFact(side.classes[key])] += counts[key];
    }
    (out->words.*keys)[i] = sums[0];
    (out->facts.*keys)[i] = sums[1];
  }
  std::vector<std::uint8_t> is_fact(cells.met_of().size());
  for (std::size_t match = 0; match < is_fact.size(); ++match) {
    is_fact[match] = IsFact(side.classes[cells.met()[cells.met_of()[match]]]);
  }
  float* const tables[] = {out->words.hits.cells.data(),
                           out->facts.hits.cells.data()};
  const std::vector<Match>& matches = cells.from().matches;
  cells.ForEach([&](std::uint32_t cell, std::uint32_t match) {
    tables[is_fact[match]][cell] += matches[match].affinity;
  });
}

}  // namespace

std::span<const KeyId> KeysOf(const Side& side,
                              std::span<const SentenceId> sentences,
                              std::vector<KeyId>* room) {
  if (sentences.size() == 1) return side.KeysOf(sentences.front());
  if (sentences.size() == 2) {  // as nearly always
    const std::span<const KeyId> first = side.KeysOf(sentences.front());
    const std::span<const KeyId> second = side.KeysOf(sentences.back());
    room->resize(first.size() + second.size());
    const auto end = std::ranges::set_union(first, second, room->begin()).out;
    room->erase(end, room->end());
    return *room;
  }
  room->clear();
  for (const SentenceId i : sentences) {
    const std::span<const KeyId> keys = side.KeysOf(i);
    room->insert(room->end(), keys.begin(), keys.end());
  }
  std::sort(room->begin(), room->end());
  room->erase(std::unique(room->begin(), room->end()), room->end());
  return *room;
}

float HitEvidence(KeyClass key, float affinity, Background background,
                  const Parameters& parameters) {
  return parameters.score_scale * parameters.Of(key).hit *
         Log(1 + parameters.key_kept * RiseAt(affinity, background));
}

float MissEvidence(KeyClass key, Background background,
                   const Parameters& parameters) {
  return parameters.score_scale * parameters.Of(key).miss *
         Log(1 - parameters.key_kept * FallAt(background));
}

PairHits CountHits(const PairCells& cells, const Parameters& parameters) {
  PairHits out{NoHits(cells.matches), NoHits(cells.matches)};
  AddHits(cells.a, parameters, &Hits::keys_a, &out);
  AddHits(cells.b, parameters, &Hits::keys_b, &out);
  return out;
}

KeyScorer::KeyScorer(const PairCells& cells)
    : a_(MakeHalf(cells.a)), b_(MakeHalf(cells.b)) {}

KeyScorer::Half KeyScorer::MakeHalf(const HitCells& cells) {
  const SideMatches& from = cells.from();
  Half out{cells, {}, {}, {}, {}, {}, {}, {}};
  out.falls.reserve(cells.met().size());
  for (const KeyId key : cells.met()) {
    out.falls.push_back(FallAt(from.BackgroundOf(key)));
  }
  out.rises.resize(from.matches.size());
  for (std::size_t k = 0; k < out.rises.size(); ++k) {
    const Match& match = from.matches[k];
    const Background& of = from.BackgroundOf(cells.met()[cells.met_of()[k]]);
    out.rises[k] = RiseAt(match.affinity, {of.best, match.share, of.kept});
  }
  out.gains.resize(out.rises.size());
  out.misses.resize(out.falls.size());
  out.weights.resize(out.falls.size());
  out.unmet.resize(from.side->classes.size());
  out.base.resize(from.side->size());
  return out;
}

// What a miss costs is the same for a whole sentence and goes to the base; so
// does what it costs that no sentence matches: a fact that the other article
// nowhere states speaks for a gap, as does, a little, a word without its
// translation. Other words find nothing anyway.
void KeyScorer::Weigh(const Parameters& parameters, Half* half) {
  const Side& side = *half->cells.from().side;
  const std::vector<KeyId>& met = half->cells.met();
  SetLogs(parameters.key_kept, half->rises.data(), half->rises.size(),
          half->gains.data());
  SetLogs(-parameters.key_kept, half->falls.data(), half->falls.size(),
          half->misses.data());
  const float scale =
      parameters.score_scale / 2;  // the mean of both directions
  std::array<float, kKeyClasses> silent{};
  for (std::size_t k = 0; k < kKeyClasses; ++k) {
    silent[k] = -parameters.Of(static_cast<KeyClass>(k)).silent / 2;
  }
  for (KeyId key = 0; key < half->unmet.size(); ++key) {
    half->unmet[key] = silent[static_cast<std::size_t>(side.classes[key])];
  }
  for (std::size_t k = 0; k < met.size(); ++k) {
    const KeyWeights& of = parameters.Of(side.classes[met[k]]);
    half->weights[k] = scale * of.hit;
    half->misses[k] *= scale * of.miss;
    half->unmet[met[k]] = half->misses[k];
  }
  const std::uint32_t* const met_of = half->cells.met_of().data();
  for (std::size_t match = 0; match < half->gains.size(); ++match) {
    const std::uint32_t k = met_of[match];
    half->gains[match] =
        half->weights[k] * half->gains[match] - half->misses[k];
  }
  for (SentenceId i = 0; i < side.size(); ++i) {
    float sum = 0;
    for (const KeyId key : side.KeysOf(i)) sum += half->unmet[key];
    half->base[i] = sum;
  }
}

void KeyScorer::AddGains(const Half& half, Matrix* nats) {
  float* const cells = nats->cells.data();
  const float* const gains = half.gains.data();
  half.cells.ForEach([=](std::uint32_t cell, std::uint32_t match) {
    cells[cell] += gains[match];
  });
}

void KeyScorer::Fill(const Parameters& parameters, Matrix* nats) {
  Weigh(parameters, &a_);
  Weigh(parameters, &b_);
  nats->Resize(static_cast<std::uint32_t>(a_.base.size()),
               static_cast<std::uint32_t>(b_.base.size()));
  std::fill(nats->cells.begin(), nats->cells.end(), 0.F);
  AddGains(a_, nats);
  AddGains(b_, nats);
  for (SentenceId i = 0; i < nats->rows; ++i) {
    float* row = nats->Row(i);
    for (SentenceId j = 0; j < nats->columns; ++j) {
      row[j] += a_.base[i] + b_.base[j];
    }
  }
}

}  // namespace claimdiff::alignment
