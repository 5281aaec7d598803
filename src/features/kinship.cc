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

// The first `depth` consonants of a skeleton, as a number.
std::uint32_t Bucket(std::string_view skeleton, std::size_t depth) {
  if (skeleton.starts_with('V'))
    skeleton.remove_prefix(1);
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
  if (words < 4000)
    return 2;
  return words < 40000 ? 3 : 4;
}

void AddSoundKin(const Vocabulary &a, const Vocabulary &b,
                 std::vector<Kin> *out) {
  const std::size_t depth = Depth(std::max(a.size(), b.size()));
  const std::vector<Place> in_a = Places(a, depth);
  const std::vector<Place> in_b = Places(b, depth);
  auto first = in_b.begin();
  for (const Place &place : in_a) {
    while (first != in_b.end() && first->bucket < place.bucket)
      ++first;
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
  constexpr float kEqualPair = 0.6F; // two characters are half a word
  for (WordId id = 0; id < a.size(); ++id) {
    if (a[id].writing != Writing::kCharacters)
      continue;
    const WordId same = b.Find(a[id].folded);
    if (same != Vocabulary::kNone)
      out->push_back({id, same, kEqualPair});
  }
}

} // namespace

float KinChance(const Word &a, const Word &b, const Likeness &likeness,
                std::size_t letters) {
  if (a.folded == b.folded)
    return 0.9F;
  (void)letters;
  const float score = (likeness.letters + likeness.skeleton) / 2;
  if (score < 0.6F)
    return 0;
  return score - 0.2F;
}

std::vector<Kin> FindKin(const Vocabulary &a, const Vocabulary &b) {
  std::vector<Kin> kin;
  AddSoundKin(a, b, &kin);
  AddEqualCharacters(a, b, &kin);
  std::sort(kin.begin(), kin.end(), [](const Kin &x, const Kin &y) {
    if (x.a != y.a)
      return x.a < y.a;
    return x.b != y.b ? x.b < y.b : x.chance > y.chance;
  });
  kin.erase(std::unique(kin.begin(), kin.end(),
                        [](const Kin &x, const Kin &y) {
                          return x.a == y.a && x.b == y.b;
                        }),
            kin.end());
  return kin;
}

} // namespace claimdiff
