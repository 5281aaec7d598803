// Candidates share the first two consonant classes of a skeleton; only they are
// compared letter by letter. A pair's likeness becomes a chance by a logistic
// function fitted to parallel news: see KinChance.
#include "features/kinship.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace claimdiff {

namespace {

// Below this chance a pair is noise, and left out of the table.
constexpr float kLeastChance = 0.4F;

// Larger buckets are skipped: bounds the work on huge articles.
constexpr std::size_t kMaxPairs = std::size_t{1} << 20;

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
// Han on one side: only names are written so, vowels are made up to fit.
constexpr Logistic kTranscribed{-3.3F, 4.2F, 0.F, 0.55F, 1.4F};
constexpr std::size_t kLongWord = 10;    // letters; more add nothing
constexpr float kLeastLikeness = 0.45F;  // below, chance explains it all
// An article holds many pairs of words, and the likest of them are not all kin:
// measured within articles, the chance falls to about its square.
constexpr float kCaution = 2.F;
constexpr float kEqualWord = 0.97F;  // false friends remain

const Logistic& FitFor(text::Script a, text::Script b) {
  if (a == b) return kWithinScript;
  const bool han = a == text::Script::kHan || b == text::Script::kHan;
  return han ? kTranscribed : kAcrossScripts;
}

float LetterCount(std::size_t letters) {
  return static_cast<float>(std::min(letters, kLongWord));
}

// By letters: the mixed likeness below which no pair reaches kLeastChance.
using LeastLikeness = std::array<float, kLongWord + 1>;

LeastLikeness FindLeast(const Logistic& fit) {
  const float least_logit = -std::log(1 - std::pow(kLeastChance, 1 / kCaution));
  LeastLikeness out;
  for (std::size_t letters = 0; letters < out.size(); ++letters) {
    out[letters] =
        std::max(kLeastLikeness,
                 (least_logit - fit.constant - fit.prefix - fit.same_case) /
                     (fit.mixed + fit.mixed_by_size * LetterCount(letters)));
  }
  return out;
}

const LeastLikeness& LeastFor(const Logistic& fit) {
  static const LeastLikeness within = FindLeast(kWithinScript);
  static const LeastLikeness across = FindLeast(kAcrossScripts);
  static const LeastLikeness transcribed = FindLeast(kTranscribed);
  if (&fit == &kWithinScript) return within;
  return &fit == &kAcrossScripts ? across : transcribed;
}

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

// One reading of a word, by what it is looked up by.
struct Place {
  text::Script script = text::Script::kCommon;
  std::uint32_t bucket = 0;
  WordId word = 0;
  std::uint32_t sound = 0;
};
using Places = std::span<const Place>;

// Readings are sorted as numbers, which takes a third of the time.
constexpr int kSoundBits = 4;
constexpr int kWordBits = 32;
constexpr int kBucketBits = 20;  // four consonants
std::uint64_t Packed(const Place& place) {
  std::uint64_t packed = static_cast<std::uint64_t>(place.script);
  packed = packed << kBucketBits | place.bucket;
  packed = packed << kWordBits | place.word;
  return packed << kSoundBits | place.sound;
}
Place Unpacked(std::uint64_t packed) {
  const auto take = [&packed](int bits) {
    const std::uint64_t low = packed & ((std::uint64_t{1} << bits) - 1);
    packed >>= bits;
    return static_cast<std::uint32_t>(low);
  };
  Place place;
  place.sound = take(kSoundBits);
  place.word = take(kWordBits);
  place.bucket = take(kBucketBits);
  place.script = static_cast<text::Script>(packed);
  return place;
}

// By script, bucket, word and sound.
std::vector<Place> PlacesOf(const Vocabulary& words, std::size_t depth) {
  std::vector<std::uint64_t> packed;
  packed.reserve(words.size());
  for (WordId id = 0; id < words.size(); ++id) {
    const std::span<const Sound> sounds = words[id].sounds;
    for (std::uint32_t s = 0; s < sounds.size(); ++s) {
      packed.push_back(Packed(
          {words[id].script, Bucket(sounds[s].skeleton.View(), depth), id, s}));
    }
  }
  std::sort(packed.begin(), packed.end());
  std::vector<Place> places;
  places.reserve(packed.size());
  for (const std::uint64_t place : packed) places.push_back(Unpacked(place));
  return places;
}

// By script: a bit for each in which a word of `words` is read.
std::uint32_t ScriptsOf(const Vocabulary& words) {
  std::uint32_t scripts = 0;
  for (WordId id = 0; id < words.size(); ++id) {
    if (!words[id].sounds.empty()) {
      scripts |= 1U << static_cast<unsigned>(words[id].script);
    }
  }
  return scripts;
}

// The stretch of `places` that begins with its first and agrees in `of`.
template <typename Of>
Places Stretch(Places places, Of of) {
  std::size_t size = 0;
  while (size < places.size() && of(places[size]) == of(places[0])) ++size;
  return places.first(size);
}

class KinFinder {
 public:
  KinFinder(const Vocabulary& a, const Vocabulary& b, std::vector<Kin>* out)
      : a_(a), b_(b), out_(out) {}

  // Compares words of different scripts only, or of the same only.
  void Run(std::size_t depth, bool across) {
    const std::vector<Place> places_a = PlacesOf(a_, depth);
    const std::vector<Place> places_b = PlacesOf(b_, depth);
    const auto script = [](const Place& place) { return place.script; };
    for (Places rest_a = places_a; !rest_a.empty();) {
      const Places in_a = Stretch(rest_a, script);
      rest_a = rest_a.subspan(in_a.size());
      for (Places rest_b = places_b; !rest_b.empty();) {
        const Places in_b = Stretch(rest_b, script);
        rest_b = rest_b.subspan(in_b.size());
        if ((in_a[0].script != in_b[0].script) == across) Join(in_a, in_b);
      }
    }
  }

 private:
  // REQUIRES: one script each.
  void Join(Places a, Places b) {
    const auto bucket = [](const Place& place) { return place.bucket; };
    while (!a.empty() && !b.empty()) {
      if (a[0].bucket < b[0].bucket) {
        a = a.subspan(1);
      } else if (b[0].bucket < a[0].bucket) {
        b = b.subspan(1);
      } else {
        const Places in_a = Stretch(a, bucket);
        const Places in_b = Stretch(b, bucket);
        if (in_a.size() * in_b.size() <= kMaxPairs) Compare(in_a, in_b);
        a = a.subspan(in_a.size());
        b = b.subspan(in_b.size());
      }
    }
  }

  void Compare(Places a, Places b) {
    const Logistic& fit = FitFor(a[0].script, b[0].script);
    const LeastLikeness& least = LeastFor(fit);
    for (const Place& x : a) {
      const Word& word = a_[x.word];
      const Sound& sound = word.sounds[x.sound];
      std::optional<SoundPattern> pattern;  // most words meet none like them
      for (const Place& y : b) {
        const Word& other = b_[y.word];
        const Sound& its = other.sounds[y.sound];
        const std::size_t letters =
            std::min(sound.letters.size(), its.letters.size());
        const float enough = least[std::min(letters, kLongWord)];
        if (!MayBeAlike(sound, its, enough)) continue;
        if (!pattern) pattern.emplace(sound);
        const float chance =
            KinChance(word, other, pattern->To(its, enough), letters);
        if (chance >= kLeastChance) out_->push_back({x.word, y.word, chance});
      }
    }
  }

  const Vocabulary& a_;
  const Vocabulary& b_;
  std::vector<Kin>* out_;
};

// How many consonants candidates share. Within a script two: cognates keep
// them (fewer bring more strangers than kin). Across scripts the second is
// often written otherwise. Large vocabularies are cut finer.
std::size_t Depth(std::size_t words, bool across) {
  const std::size_t least = across ? 1 : 2;
  if (words < 4000) return least;
  return words < 40000 ? least + 1 : least + 2;
}

void AddEqualCharacters(const Vocabulary& a, const Vocabulary& b,
                        std::vector<Kin>* out) {
  constexpr float kEqualPair = 0.6F;  // two characters are half a word
  for (WordId id = 0; id < a.size(); ++id) {
    if (a[id].writing != Writing::kCharacters) continue;
    const WordId same = b.Find(a[id]);
    if (same != Vocabulary::kNone) out->push_back({id, same, kEqualPair});
  }
}

}  // namespace

float KinChance(const Word& a, const Word& b, const Likeness& likeness,
                std::size_t letters) {
  if (a.hash == b.hash && a.folded == b.folded) return kEqualWord;
  const float mixed = (likeness.letters + likeness.skeleton) / 2;
  if (mixed < kLeastLikeness) return 0;
  const float prefix = (likeness.letters_prefix + likeness.skeleton_prefix) / 2;
  const Logistic& fit = FitFor(a.script, b.script);
  const float size = LetterCount(letters);
  const float logit = fit.constant + fit.mixed * mixed + fit.prefix * prefix +
                      fit.mixed_by_size * mixed * size +
                      (a.may_be_name == b.may_be_name ? fit.same_case : 0);
  if (logit <= 0) return 0;
  return std::min(kEqualWord, std::pow(1 - std::exp(-logit), kCaution));
}

std::vector<Kin> FindKin(const Vocabulary& a, const Vocabulary& b) {
  std::vector<Kin> kin;
  KinFinder finder(a, b, &kin);
  const std::uint32_t scripts_a = ScriptsOf(a);
  const std::uint32_t scripts_b = ScriptsOf(b);
  for (const bool across : {false, true}) {
    // Two articles in one script have nothing across.
    const bool one_script =
        scripts_a == scripts_b && std::has_single_bit(scripts_a);
    if (across && one_script) continue;
    finder.Run(Depth(std::max(a.size(), b.size()), across), across);
  }
  AddEqualCharacters(a, b, &kin);
  std::sort(kin.begin(), kin.end(), [](const Kin& x, const Kin& y) {
    if (x.a != y.a) return x.a < y.a;
    return x.b != y.b ? x.b < y.b : x.chance > y.chance;
  });
  kin.erase(std::unique(kin.begin(), kin.end(),
                        [](const Kin& x, const Kin& y) {
                          return x.a == y.a && x.b == y.b;
                        }),
            kin.end());
  return kin;
}

}  // namespace claimdiff
