// Candidates share the first two consonant classes of a skeleton; only they are
// compared letter by letter. A pair's likeness becomes a chance by a logistic
// function fitted to parallel news: see KinChance.
#include "features/kinship.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace claimdiff {

namespace {

// Below this chance a pair is noise, and left out of the table.
constexpr float kLeastChance = 0.05F;

// A word meets at most so many candidates: bounds the work on huge articles.
constexpr std::size_t kMaxCandidates = 1024;

// Odds of meeting a pair of given likeness in sentences that translate each
// other, against sentences of different articles: exp of a linear function.
// Fitted by iterated least squares to 31,000 pairs of best-matching words from
// the development half of NTREX-128 (twelve language pairs) and of comparable
// Tamil, Sinhala and English news. The share of matches that chance does not
// explain is 1 - 1 / odds.
struct Logistic {
  float constant;
  float mixed;          // mean of the likeness of letters and of skeletons
  float prefix;         // the same, where the shorter word ends
  float mixed_by_size;  // long words are not alike by accident
  float same_case;      // both may be names, or neither
};
constexpr Logistic kWithinScript{-4.2F, 1.2F, 3.05F, 0.56F, 0.5F};
constexpr Logistic kAcrossScripts{-4.4F, 4.8F, 1.35F, 0.40F, 0.3F};
constexpr float kLongWord = 10;         // letters; more add nothing
constexpr float kLeastLikeness = 0.5F;  // below, chance explains it all
constexpr float kEqualWord = 0.97F;     // false friends remain

// The first `depth` consonants of a skeleton, as a number.
std::uint32_t Bucket(std::string_view skeleton, std::size_t depth) {
  if (skeleton.starts_with('V')) skeleton.remove_prefix(1);
  std::uint32_t bucket = 0;
  for (std::size_t i = 0; i < depth; ++i) {
    const char c = i < skeleton.size() ? skeleton[i] : 0;
    bucket = bucket << 5 | (static_cast<std::uint32_t>(c) & 31U);
  }
  return bucket;
}

struct Place {
  std::uint32_t bucket = 0;
  WordId word = 0;
  std::uint32_t sound = 0;
  auto operator<=>(const Place &) const = default;
};

std::vector<Place> Places(const Vocabulary &words, std::size_t depth) {
  std::vector<Place> places;
  places.reserve(words.size());
  for (WordId id = 0; id < words.size(); ++id) {
    const std::vector<Sound> &sounds = words[id].sounds;
    for (std::uint32_t s = 0; s < sounds.size(); ++s) {
      places.push_back({Bucket(sounds[s].skeleton, depth), id, s});
    }
  }
  std::sort(places.begin(), places.end());
  return places;
}

// Larger vocabularies are cut finer, so that buckets stay small.
std::size_t Depth(WordId words) {
  if (words < 4000) return 2;
  return words < 40000 ? 3 : 4;
}

void AddSoundKin(const Vocabulary &a, const Vocabulary &b,
                 std::vector<Kin> *out) {
  const std::size_t depth = Depth(std::max(a.size(), b.size()));
  const std::vector<Place> in_a = Places(a, depth);
  const std::vector<Place> in_b = Places(b, depth);
  auto first = in_b.begin();
  for (const Place &place : in_a) {
    while (first != in_b.end() && first->bucket < place.bucket) ++first;
    const Sound &sound = a[place.word].sounds[place.sound];
    const SoundPattern pattern(sound);
    std::size_t candidates = 0;
    for (auto at = first; at != in_b.end() && at->bucket == place.bucket &&
                          candidates < kMaxCandidates;
         ++at, ++candidates) {
      const Sound &other = b[at->word].sounds[at->sound];
      const float chance =
          KinChance(a[place.word], b[at->word], pattern.To(other),
                    std::min(sound.letters.size(), other.letters.size()));
      if (chance >= kLeastChance) {
        out->push_back({place.word, at->word, chance});
      }
    }
  }
}

void AddEqualCharacters(const Vocabulary &a, const Vocabulary &b,
                        std::vector<Kin> *out) {
  constexpr float kEqualPair = 0.6F;  // two characters are half a word
  for (WordId id = 0; id < a.size(); ++id) {
    if (a[id].writing != Writing::kCharacters) continue;
    const WordId same = b.Find(a[id].folded);
    if (same != Vocabulary::kNone) out->push_back({id, same, kEqualPair});
  }
}

}  // namespace

float KinChance(const Word &a, const Word &b, const Likeness &likeness,
                std::size_t letters) {
  if (a.folded == b.folded) return kEqualWord;
  const float mixed = (likeness.letters + likeness.skeleton) / 2;
  if (mixed < kLeastLikeness) return 0;
  const float prefix = (likeness.letters_prefix + likeness.skeleton_prefix) / 2;
  const Logistic &fit = a.script == b.script ? kWithinScript : kAcrossScripts;
  const float size = std::min(static_cast<float>(letters), kLongWord);
  const float logit = fit.constant + fit.mixed * mixed + fit.prefix * prefix +
                      fit.mixed_by_size * mixed * size +
                      (a.may_be_name == b.may_be_name ? fit.same_case : 0);
  return logit <= 0 ? 0 : std::min(kEqualWord, 1 - std::exp(-logit));
}

std::vector<Kin> FindKin(const Vocabulary &a, const Vocabulary &b) {
  std::vector<Kin> kin;
  AddSoundKin(a, b, &kin);
  AddEqualCharacters(a, b, &kin);
  std::sort(kin.begin(), kin.end(), [](const Kin &x, const Kin &y) {
    if (x.a != y.a) return x.a < y.a;
    return x.b != y.b ? x.b < y.b : x.chance > y.chance;
  });
  kin.erase(std::unique(kin.begin(), kin.end(),
                        [](const Kin &x, const Kin &y) {
                          return x.a == y.a && x.b == y.b;
                        }),
            kin.end());
  return kin;
}

}  // namespace claimdiff
