#include "alignment/matches.h"

#include <algorithm>
#include <cstddef>

namespace claimdiff::alignment {

namespace {

// Turns counts, that of key k at k + 1, into where each key begins.
void AddUp(std::vector<std::uint32_t>* first) {
  for (std::size_t k = 1; k < first->size(); ++k) {
    (*first)[k] += (*first)[k - 1];
  }
}

void ListSentences(SideMatches* out) {
  const Side& side = *out->side;
  out->first_sentence.assign(side.classes.size() + 1, 0);
  for (const KeyId key : side.keys) ++out->first_sentence[key + 1];
  AddUp(&out->first_sentence);
  out->sentences.resize(side.keys.size());
  std::vector<std::uint32_t> next(out->first_sentence.begin(),
                                  out->first_sentence.end() - 1);
  for (SentenceId i = 0; i < side.size(); ++i) {
    for (const KeyId key : side.KeysOf(i)) out->sentences[next[key]++] = i;
  }
}

void ListAffinities(std::span<const Affinity> affinities, SideMatches* out) {
  out->affinities = affinities;
  out->first_affinity.assign(out->side->classes.size() + 1, 0);
  for (const Affinity& pair : affinities) ++out->first_affinity[pair.a + 1];
  AddUp(&out->first_affinity);
}

// The share of the sentences that match as well as the first `count`, where
// `all` sentences are smoothed already.
struct Shares {
  float smooth, all;

  float Of(std::size_t count) const {
    return (static_cast<float>(count) + smooth) / all;
  }
};

// Sorts by affinity, best first, and sets the shares.
void SetShares(Shares shares, std::span<Match> matches) {
  const auto before = [](const Match& x, const Match& y) {
    return x.affinity != y.affinity ? x.affinity > y.affinity
                                    : x.sentence < y.sentence;
  };
  std::sort(matches.begin(), matches.end(), before);
  for (std::size_t k = matches.size(); k-- > 0;) {
    Match& match = matches[k];
    const bool level =
        k + 1 < matches.size() && matches[k + 1].affinity == match.affinity;
    match.share = level ? matches[k + 1].share : shares.Of(k + 1);
  }
}

// REQUIRES: the affinities of `from` and the sentences of `to` are listed.
void ListMatches(const SideMatches& to, const Parameters& parameters,
                 SideMatches* from) {
  const Shares shares{
      parameters.background_hits,
      static_cast<float>(to.side->size()) + parameters.background_sentences};
  std::vector<float> best(to.side->size(), 0.F);
  std::vector<Match>& matches = from->matches;
  matches.reserve(from->affinities.size() * 2);
  const auto keys = static_cast<KeyId>(from->side->classes.size());
  from->first_match.assign(std::size_t{keys} + 1, 0);
  for (KeyId key = 0; key < keys; ++key) {
    const std::size_t begin = matches.size();
    const std::span<const Affinity> pairs = from->AffinitiesOf(key);
    if (pairs.size() == 1) {  // most that have any: in order, and all alike
      const std::span<const SentenceId> sentences =
          to.SentencesOf(pairs.front().b);
      const float share = shares.Of(sentences.size());
      for (const SentenceId j : sentences) {
        matches.push_back({j, pairs.front().value, share});
      }
    } else if (!pairs.empty()) {
      for (const Affinity& pair : pairs) {
        for (const SentenceId j : to.SentencesOf(pair.b)) {
          if (best[j] == 0.F) matches.push_back({j, 0.F, 0.F});
          best[j] = std::max(best[j], pair.value);
        }
      }
      for (std::size_t k = begin; k < matches.size(); ++k) {
        matches[k].affinity = best[matches[k].sentence];
        best[matches[k].sentence] = 0.F;
      }
      SetShares(shares, std::span(matches).subspan(begin));
    }
    from->first_match[key + 1] = static_cast<std::uint32_t>(matches.size());
  }
}

// REQUIRES: the matches are listed.
void SetBackgrounds(const Parameters& parameters, SideMatches* out) {
  const auto smoothed = [&parameters](std::size_t count) {
    return static_cast<float>(count) + parameters.key_kept_smooth;
  };
  const std::size_t keys = out->side->classes.size();
  out->backgrounds.resize(keys);
  for (KeyId key = 0; key < keys; ++key) {
    const std::span<const Match> matches = out->MatchesOf(key);
    if (matches.empty()) continue;
    Background& background = out->backgrounds[key];
    background.best = matches.front().affinity;
    background.share = matches.front().share;
    background.kept = std::min(
        parameters.key_kept_limit *
            (smoothed(matches.size()) / smoothed(out->SentencesOf(key).size())),
        1.F);
  }
}

}  // namespace

PairMatches FindMatches(const Features& features,
                        const Parameters& parameters) {
  PairMatches out;
  out.mirrored = Mirrored(features.affinities, features.b.classes.size());
  out.a.side = &features.a;
  out.b.side = &features.b;
  ListSentences(&out.a);
  ListSentences(&out.b);
  ListAffinities(features.affinities, &out.a);
  ListAffinities(out.mirrored, &out.b);
  ListMatches(out.b, parameters, &out.a);
  ListMatches(out.a, parameters, &out.b);
  SetBackgrounds(parameters, &out.a);
  SetBackgrounds(parameters, &out.b);
  return out;
}

std::vector<Affinity> Mirrored(const std::vector<Affinity>& affinities,
                               std::size_t keys) {
  std::vector<std::uint32_t> next(keys + 1, 0);
  for (const Affinity& pair : affinities) ++next[pair.b + 1];
  AddUp(&next);
  std::vector<Affinity> out(affinities.size());
  for (const Affinity& pair : affinities) {
    out[next[pair.b]++] = {pair.b, pair.a, pair.value};
  }
  return out;
}

}  // namespace claimdiff::alignment
