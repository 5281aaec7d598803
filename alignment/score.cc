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
// j. Both directions are averaged. The sum is sparse: keys meet sentences
// through an inverted index, and no pair of keys is looked at that has no
// affinity.
#include "alignment/score.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace claimdiff::alignment {

namespace {

// Keys of this weight and above are facts: typed values and known names.
constexpr float kFactWeight = 0.95F;

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
  float share = 0;     // of the sentences that match at least as well
};

// Sets the shares. Sorts by affinity, best first.
void SetShares(float sentences, const Parameters& parameters,
               std::vector<Match>* matches) {
  std::sort(matches->begin(), matches->end(),
            [](const Match& x, const Match& y) {
              return x.affinity != y.affinity ? x.affinity > y.affinity
                                              : x.sentence < y.sentence;
            });
  const float smooth = parameters.background_hits;
  for (std::size_t k = matches->size(); k-- > 0;) {
    Match& match = (*matches)[k];
    const bool level =
        k + 1 < matches->size() && (*matches)[k + 1].affinity == match.affinity;
    match.share = level ? (*matches)[k + 1].share
                        : (static_cast<float>(k + 1) + smooth) /
                              (sentences + parameters.background_sentences);
  }
}

// Calls `visit(key, matches)` for every key of one side that some sentence of
// the side `to` matches, best matches first. `affinities` name that side's
// keys first.
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
        if (best[j] == 0.F) matches.push_back({j, 0.F, 0.F});
        best[j] = std::max(best[j], affinities[k].value);
      }
    }
    for (Match& match : matches) {
      match.affinity = best[match.sentence];
      best[match.sentence] = 0.F;
    }
    if (matches.empty()) continue;
    SetShares(static_cast<float>(to.size()), parameters, &matches);
    visit(key, matches);
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
  std::vector<bool> heard(from.key_weights.size(), false);
  VisitMatches(
      to, affinities, parameters,
      [&](KeyId key, const std::vector<Match>& matches) {
        heard[key] = true;
        const float half = parameters.score_scale * from.key_weights[key] / 2;
        const float miss = MissEvidence(matches.front().affinity, parameters);
        for (const SentenceId i : postings.Of(key)) (*base)[i] += half * miss;
        for (const Match& match : matches) {
          const float nats =
              half * (HitEvidence(match.affinity,
                                  {matches.front().affinity, match.share},
                                  parameters) -
                      miss);
          for (const SentenceId i : postings.Of(key)) {
            add(i, match.sentence, nats, match.affinity,
                from.key_weights[key] >= kFactWeight);
          }
        }
      });
  // A fact that the other article nowhere states speaks for a gap. A word does
  // not: without a dictionary most words find nothing.
  for (KeyId key = 0; key < heard.size(); ++key) {
    if (heard[key] || from.key_weights[key] < kFactWeight) continue;
    for (const SentenceId i : postings.Of(key)) {
      (*base)[i] -= parameters.silent_fact / 2;
    }
  }
}

// By sentence: how many keys it has, facts or others.
std::vector<float> CountKeys(const Side& side, const std::vector<float>& best,
                             bool facts, float unheard) {
  std::vector<float> out;
  for (SentenceId i = 0; i < side.size(); ++i) {
    float sum = 0;
    for (auto k = side.first[i]; k < side.first[i + 1]; ++k) {
      const bool fact = side.key_weights[side.keys[k]] >= kFactWeight;
      sum += fact == facts ? std::max(best[side.keys[k]], fact ? 1.F : unheard)
                           : 0.F;
    }
    out.push_back(sum);
  }
  return out;
}

// Calls `on_hit(i, j, affinity, fact)` for every key of either side that
// sentences i and j share.
template <typename OnHit>
Matrix Evidence(const Features& features, const Parameters& parameters,
                OnHit on_hit) {
  Matrix nats(features.a.size(), features.b.size());
  if (nats.cells.empty()) return nats;
  std::vector<float> base_a(features.a.size(), 0.F);
  std::vector<float> base_b(features.b.size(), 0.F);
  const auto add = [&](SentenceId i, SentenceId j, float gain, float hit,
                       bool fact) {
    nats.At(i, j) += gain;
    on_hit(i, j, hit, fact);
  };
  ScoreKeys(features.a, features.b, features.affinities, parameters, &base_a,
            add);
  ScoreKeys(features.b, features.a, Mirrored(features.affinities), parameters,
            &base_b,
            [&add](SentenceId j, SentenceId i, float gain, float hit,
                   bool fact) { add(i, j, gain, hit, fact); });
  for (SentenceId i = 0; i < nats.rows; ++i) {
    float* row = nats.Row(i);
    for (SentenceId j = 0; j < nats.columns; ++j) {
      row[j] += base_a[i] + base_b[j];
    }
  }
  return nats;
}

}  // namespace

std::vector<KeyId> KeysOf(const Side& side,
                          std::span<const SentenceId> sentences) {
  std::vector<KeyId> keys;
  for (const SentenceId i : sentences) {
    keys.insert(keys.end(), side.keys.begin() + side.first[i],
                side.keys.begin() + side.first[i + 1]);
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

bool IsFact(const Side& side, KeyId key) {
  return side.key_weights[key] >= kFactWeight;
}

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

std::vector<Background> Backgrounds(const Side& from, const Side& to,
                                    const std::vector<Affinity>& affinities,
                                    const Parameters& parameters) {
  std::vector<Background> out(from.key_weights.size());
  VisitMatches(to, affinities, parameters,
               [&](KeyId key, const std::vector<Match>& matches) {
                 out[key] = {matches.front().affinity, matches.front().share};
               });
  return out;
}

float HitEvidence(float affinity, Background background,
                  const Parameters& parameters) {
  const float kept =
      parameters.key_kept * affinity * affinity / background.best;
  return std::log(1 - kept + kept / background.share);
}

float MissEvidence(float affinity, const Parameters& parameters) {
  return std::log(1 - parameters.key_kept * affinity);
}

KeyScores ScoreKeys(const Features& features, const Parameters& parameters) {
  const Matrix empty(features.a.size(), features.b.size());
  std::vector<float> best_a(features.a.key_weights.size()),
      best_b(features.b.key_weights.size());
  for (const Affinity& p : features.affinities) {
    best_a[p.a] = std::max(best_a[p.a], p.value);
    best_b[p.b] = std::max(best_b[p.b], p.value);
  }
  KeyScores scores{
      empty,
      {empty, CountKeys(features.a, best_a, true, parameters.unheard_word),
       CountKeys(features.b, best_b, true, parameters.unheard_word)},
      {empty, CountKeys(features.a, best_a, false, parameters.unheard_word),
       CountKeys(features.b, best_b, false, parameters.unheard_word)}};
  scores.nats = Evidence(features, parameters,
                         [&](SentenceId i, SentenceId j, float hit, bool fact) {
                           (fact ? scores.facts : scores.words).hits.At(i, j) +=
                               hit;
                         });
  return scores;
}

Matrix KeyEvidence(const Features& features, const Parameters& parameters) {
  return Evidence(features, parameters,
                  [](SentenceId, SentenceId, float, bool) {});
}

}  // namespace claimdiff::alignment
