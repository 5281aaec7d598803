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
#include <cstddef>
#include <cstdint>

#include "alignment/arithmetic.h"
#include "alignment/wide.h"

namespace claimdiff::alignment {

namespace {

using Sentences = std::span<const SentenceId>;
using Matches = std::span<const Match>;

KeyId KeyCount(const SideMatches& from) {
  return static_cast<KeyId>(from.side->classes.size());
}

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

// How many keys this one counts for among those of its sentences.
float CountOf(KeyId key, const SideMatches& from,
              const Parameters& parameters) {
  const KeyClass of = from.side->classes[key];
  float counts = parameters.Of(of).unheard;
  // What a translation left is not asked for elsewhere.
  if (of == KeyClass::kLeftWord) return counts;
  for (const Affinity& pair : from.AffinitiesOf(key)) {
    counts = std::max(counts, pair.value);
  }
  return counts;
}

Hits NoHits(const MatchView& matches) {
  const std::uint32_t a = matches.a.side->size(), b = matches.b.side->size();
  return {Matrix(a, b), std::vector<float>(a, 0.F), std::vector<float>(b, 0.F)};
}

// One direction. Calls `add(sentences, matches, hits)` for each key, with the
// table of its kind.
template <typename Add>
void AddHits(const SideMatches& from, const Parameters& parameters,
             std::vector<float> Hits::*keys, PairHits* out, Add add) {
  for (KeyId key = 0; key < KeyCount(from); ++key) {
    Hits& hits = IsFact(from.side->classes[key]) ? out->facts : out->words;
    const float counts = CountOf(key, from, parameters);
    const std::span<const SentenceId> sentences = from.SentencesOf(key);
    for (const SentenceId i : sentences) (hits.*keys)[i] += counts;
    add(sentences, from.MatchesOf(key), &hits.hits);
  }
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

PairHits CountHits(const MatchView& matches, const Parameters& parameters) {
  PairHits out{NoHits(matches), NoHits(matches)};
  AddHits(matches.a, parameters, &Hits::keys_a, &out,
          [](Sentences here, Matches there, Matrix* hits) {
            for (const SentenceId i : here) {
              float* const row = hits->Row(i);
              for (const Match& match : there) {
                row[match.sentence] += match.affinity;
              }
            }
          });
  AddHits(matches.b, parameters, &Hits::keys_b, &out,
          [](Sentences here, Matches there, Matrix* hits) {
            for (const Match& match : there) {
              float* const row = hits->Row(match.sentence);
              for (const SentenceId j : here) row[j] += match.affinity;
            }
          });
  return out;
}

KeyScorer::KeyScorer(const MatchView& matches)
    : a_(MakeHalf(matches.a)), b_(MakeHalf(matches.b)) {}

KeyScorer::Half KeyScorer::MakeHalf(const SideMatches& from) {
  Half out{from, {}, {}, {}, {}, {}, {}, {}};
  out.rises.reserve(from.matches.size());
  out.met.reserve(KeyCount(from));
  out.falls.reserve(KeyCount(from));
  for (KeyId key = 0; key < KeyCount(from); ++key) {
    const std::span<const Match> matches = from.MatchesOf(key);
    if (matches.empty()) continue;  // the key has no background either
    const Background& background = from.BackgroundOf(key);
    out.met.push_back(key);
    out.falls.push_back(FallAt(background));
    for (const Match& match : matches) {
      out.rises.push_back(RiseAt(
          match.affinity, {background.best, match.share, background.kept}));
    }
  }
  out.hits.resize(out.rises.size());
  out.misses.resize(out.falls.size());
  out.unmet.resize(KeyCount(from));
  out.base.resize(from.side->size());
  return out;
}

// What hits of one key say beyond a miss, by match of the key.
struct KeyScorer::Gains {
  const float* hits;
  float weight, miss;

  float Of(std::size_t match) const { return weight * hits[match] - miss; }
};

// What a miss costs is the same for a whole sentence and goes to the base; so
// does what it costs that no sentence matches: a fact that the other article
// nowhere states speaks for a gap, as does, a little, a word without its
// translation. Other words find nothing anyway.
template <typename Add>
void KeyScorer::Weigh(const Parameters& parameters, Half* half, Add add) {
  const SideMatches& from = half->from;
  const std::vector<KeyClass>& classes = from.side->classes;
  SetLogs(parameters.key_kept, half->rises.data(), half->rises.size(),
          half->hits.data());
  SetLogs(-parameters.key_kept, half->falls.data(), half->falls.size(),
          half->misses.data());
  const float scale =
      parameters.score_scale / 2;  // the mean of both directions
  for (KeyId key = 0; key < KeyCount(from); ++key) {
    half->unmet[key] = -parameters.Of(classes[key]).silent / 2;
  }
  for (std::size_t k = 0; k < half->met.size(); ++k) {
    const KeyId key = half->met[k];
    const KeyWeights& of = parameters.Of(classes[key]);
    const float miss = scale * of.miss * half->misses[k];
    half->unmet[key] = miss;
    add(from.SentencesOf(key), from.MatchesOf(key),
        Gains{half->hits.data() + from.first_match[key], scale * of.hit, miss});
  }
  for (SentenceId i = 0; i < from.side->size(); ++i) {
    float sum = 0;
    for (const KeyId key : from.side->KeysOf(i)) sum += half->unmet[key];
    half->base[i] = sum;
  }
}

void KeyScorer::Fill(const Parameters& parameters, Matrix* nats) {
  nats->Resize(a_.from.side->size(), b_.from.side->size());
  std::fill(nats->cells.begin(), nats->cells.end(), 0.F);
  Weigh(parameters, &a_, [nats](Sentences here, Matches there, Gains gains) {
    for (const SentenceId i : here) {
      float* const row = nats->Row(i);
      for (std::size_t k = 0; k < there.size(); ++k) {
        row[there[k].sentence] += gains.Of(k);
      }
    }
  });
  Weigh(parameters, &b_, [nats](Sentences here, Matches there, Gains gains) {
    for (std::size_t k = 0; k < there.size(); ++k) {
      float* const row = nats->Row(there[k].sentence);
      const float gain = gains.Of(k);
      for (const SentenceId j : here) row[j] += gain;
    }
  });
  for (SentenceId i = 0; i < nats->rows; ++i) {
    float* row = nats->Row(i);
    for (SentenceId j = 0; j < nats->columns; ++j) {
      row[j] += a_.base[i] + b_.base[j];
    }
  }
}

}  // namespace claimdiff::alignment
