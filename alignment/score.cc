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
#include <cmath>
#include <cstddef>

namespace claimdiff::alignment {

namespace {

KeyId KeyCount(const SideMatches& from) {
  return static_cast<KeyId>(from.side->classes.size());
}

// One direction: gives half of each key's evidence. What a miss costs is the
// same for a whole sentence and goes to `base`; `add(key, gains)` gets what a
// hit says beyond it, by match of the key.
template <typename Add>
void WeighKeys(const SideMatches& from, const Parameters& parameters,
               std::vector<float>* base, Add add) {
  base->assign(from.side->size(), 0.F);
  std::vector<float> gains;
  for (KeyId key = 0; key < KeyCount(from); ++key) {
    const std::span<const Match> matches = from.MatchesOf(key);
    if (matches.empty()) continue;
    const Background background = from.BackgroundOf(key);
    const KeyClass of = from.side->classes[key];
    const float miss = MissEvidence(of, background, parameters);
    for (const SentenceId i : from.SentencesOf(key)) (*base)[i] += miss / 2;
    gains.resize(matches.size());
    for (std::size_t k = 0; k < matches.size(); ++k) {
      const bool level =
          k > 0 && matches[k].affinity == matches[k - 1].affinity;
      gains[k] = level ? gains[k - 1]
                       : (HitEvidence(of, matches[k].affinity,
                                      {background.best, matches[k].share,
                                       background.kept},
                                      parameters) -
                          miss) /
                             2;
    }
    add(key, gains);
  }
}

// A fact that the other article nowhere states speaks for a gap, as does, a
// little, a word without its translation. Other words find nothing anyway.
void AddSilence(const SideMatches& from, const Parameters& parameters,
                std::vector<float>* base) {
  for (KeyId key = 0; key < KeyCount(from); ++key) {
    const float silent = parameters.Of(from.side->classes[key]).silent;
    if (!from.MatchesOf(key).empty() || silent == 0) continue;
    for (const SentenceId i : from.SentencesOf(key)) (*base)[i] -= silent / 2;
  }
}

// By sentence: how many keys it has, facts or others.
std::vector<float> CountKeys(const SideMatches& from, bool facts,
                             const Parameters& parameters) {
  std::vector<float> out(from.side->size(), 0.F);
  for (KeyId key = 0; key < KeyCount(from); ++key) {
    const KeyClass of = from.side->classes[key];
    if (IsFact(of) != facts) continue;
    float counts = parameters.Of(of).unheard;
    // What a translation left is not asked for elsewhere.
    for (const Affinity& pair : from.AffinitiesOf(key)) {
      if (of != KeyClass::kLeftWord) counts = std::max(counts, pair.value);
    }
    for (const SentenceId i : from.SentencesOf(key)) out[i] += counts;
  }
  return out;
}

// Calls `on_hit(of the key's side, of the other, match)` for every sentence
// that holds a key and every sentence that matches it.
template <typename OnHit>
void VisitHits(const SideMatches& from, bool facts, OnHit on_hit) {
  for (KeyId key = 0; key < KeyCount(from); ++key) {
    if (IsFact(from.side->classes[key]) != facts) continue;
    for (const Match& match : from.MatchesOf(key)) {
      for (const SentenceId i : from.SentencesOf(key)) on_hit(i, match);
    }
  }
}

Hits CountHitsOf(const MatchView& matches, bool facts,
                 const Parameters& parameters) {
  Hits out{Matrix(matches.a.side->size(), matches.b.side->size()),
           CountKeys(matches.a, facts, parameters),
           CountKeys(matches.b, facts, parameters)};
  VisitHits(matches.a, facts, [&out](SentenceId i, const Match& match) {
    out.hits.At(i, match.sentence) += match.affinity;
  });
  VisitHits(matches.b, facts, [&out](SentenceId j, const Match& match) {
    out.hits.At(match.sentence, j) += match.affinity;
  });
  return out;
}

}  // namespace

std::span<const KeyId> KeysOf(const Side& side,
                              std::span<const SentenceId> sentences,
                              std::vector<KeyId>* room) {
  if (sentences.size() == 1) return side.KeysOf(sentences.front());
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
  const float kept = parameters.key_kept * background.kept * affinity *
                     affinity / background.best;
  return parameters.score_scale * parameters.Of(key).hit *
         std::log(1 - kept + kept / background.share);
}

float MissEvidence(KeyClass key, Background background,
                   const Parameters& parameters) {
  return parameters.score_scale * parameters.Of(key).miss *
         std::log(1 - parameters.key_kept * background.kept * background.best);
}

PairHits CountHits(const MatchView& matches, const Parameters& parameters) {
  return {CountHitsOf(matches, true, parameters),
          CountHitsOf(matches, false, parameters)};
}

void KeyEvidence(const MatchView& matches, const Parameters& parameters,
                 Matrix* nats) {
  const SideMatches& a = matches.a;
  const SideMatches& b = matches.b;
  nats->Resize(a.side->size(), b.side->size());
  std::fill(nats->cells.begin(), nats->cells.end(), 0.F);
  std::vector<float> base_a, base_b;
  WeighKeys(a, parameters, &base_a,
            [&](KeyId key, const std::vector<float>& gains) {
              const std::span<const Match> hits = a.MatchesOf(key);
              for (const SentenceId i : a.SentencesOf(key)) {
                float* row = nats->Row(i);
                for (std::size_t k = 0; k < hits.size(); ++k) {
                  row[hits[k].sentence] += gains[k];
                }
              }
            });
  WeighKeys(b, parameters, &base_b,
            [&](KeyId key, const std::vector<float>& gains) {
              const std::span<const Match> hits = b.MatchesOf(key);
              for (std::size_t k = 0; k < hits.size(); ++k) {
                float* row = nats->Row(hits[k].sentence);
                for (const SentenceId j : b.SentencesOf(key)) {
                  row[j] += gains[k];
                }
              }
            });
  AddSilence(a, parameters, &base_a);
  AddSilence(b, parameters, &base_b);
  for (SentenceId i = 0; i < nats->rows; ++i) {
    float* row = nats->Row(i);
    for (SentenceId j = 0; j < nats->columns; ++j) {
      row[j] += base_a[i] + base_b[j];
    }
  }
}

}  // namespace claimdiff::alignment
