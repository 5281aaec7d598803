// Candidates share the first two consonant classes of a skeleton; only they are
// compared letter by letter. A pair's likeness becomes a chance by a logistic
// function fitted to parallel news: see KinChance.
#include "features/kinship.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

#include "alignment/wide.h"
#include "features/sorting.h"
#include "features/sound_index.h"

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

// How two words are compared, but for how they sound.
struct Terms {
  const Logistic& fit;
  std::size_t letters;  // of the shorter one
  bool same_case;
};

float LogitOf(const Terms& terms, float mixed, float prefix) {
  const Logistic& fit = terms.fit;
  return fit.constant + fit.mixed * mixed + fit.prefix * prefix +
         fit.mixed_by_size * mixed * LetterCount(terms.letters) +
         (terms.same_case ? fit.same_case : 0);
}

// A bit below the logit of kLeastChance: no rounding reaches it.
float LeastLogit() {
  static const float least =
      -std::log(1 - std::pow(kLeastChance, 1 / kCaution)) - 1e-4F;
  return least;
}

float LogitOf(const Terms& terms, const Likeness& likeness) {
  return LogitOf(terms, (likeness.letters + likeness.skeleton) / 2,
                 (likeness.letters_prefix + likeness.skeleton_prefix) / 2);
}

// Whether the chance may reach kLeastChance.
bool MayBeKin(const Terms& terms, const Likeness& likeness) {
  return (likeness.letters + likeness.skeleton) / 2 >= kLeastLikeness &&
         LogitOf(terms, likeness) >= LeastLogit();
}

// The chance that two spelt words are the same, from how alike they sound.
// REQUIRES: they may be kin.
float KinChance(const Terms& terms, const Likeness& likeness) {
  const float logit = LogitOf(terms, likeness);
  return std::min(kEqualWord, std::pow(1 - std::exp(-logit), kCaution));
}

// A reading and those that it is compared with.
struct Meeting {
  std::int32_t letters;  // kLongWord at most
  std::int32_t name;     // 1: it may be a name
  const std::int32_t* others_letters;
  const std::int32_t* others_names;
  const LikenessBounds* bounds;
};

// Sets to 1 which of the others are as like the reading as MayBeKin asks, for
// all that their bounds say, and to 0 which are not. The loop has no branch and
// no call; compilers turn it into vector instructions. REQUIRES: `size` is a
// multiple of kLanes.
CLAIMDIFF_WIDE
void FindAlike(const Logistic& fit, float least_logit, const Meeting& here,
               std::size_t size, std::uint32_t* __restrict alike) {
  const float* const letters = here.bounds->letters.data();
  const float* const skeleton = here.bounds->skeleton.data();
  const float* const letters_prefix = here.bounds->letters_prefix.data();
  const float* const skeleton_prefix = here.bounds->skeleton_prefix.data();
  const Logistic terms = fit;
  const Meeting x = here;
  size = size / Outlines::kLanes * Outlines::kLanes;
  for (std::size_t k = 0; k < size; ++k) {
    const std::int32_t other = x.others_letters[k];
    const auto shorter = static_cast<float>(std::min(x.letters, other));
    const auto other_case = static_cast<float>(x.name ^ x.others_names[k]);
    const float prefix = (letters_prefix[k] + skeleton_prefix[k]) / 2;
    const float mixed = (letters[k] + skeleton[k]) / 2;
    const float logit = terms.constant + terms.same_case * (1 - other_case) +
                        terms.prefix * prefix +
                        (terms.mixed + terms.mixed_by_size * shorter) * mixed;
    alike[k] = static_cast<std::uint32_t>(logit >= least_logit) &
               static_cast<std::uint32_t>(mixed >= kLeastLikeness);
  }
}

class KinFinder {
 public:
  KinFinder(const Vocabulary& a, const Vocabulary& b, std::size_t depth,
            std::vector<Kin>* out)
      : index_a_(a, depth),
        index_b_(b, depth),
        from_a_{a, index_a_, b, index_b_, Place::kFirst},
        from_b_{b, index_b_, a, index_a_, Place::kSecond},
        out_(out) {}

  // Compares words of different scripts only, or of the same only, that share
  // so many consonants.
  void Run(std::size_t depth, bool across) {
    const std::size_t buckets = SoundIndex::Buckets(depth);
    for (std::size_t s = 0; s < index_a_.scripts().size(); ++s) {
      for (std::size_t t = 0; t < index_b_.scripts().size(); ++t) {
        const text::Script of_a = index_a_.scripts()[s];
        const text::Script of_b = index_b_.scripts()[t];
        if ((of_a != of_b) != across) continue;
        const Logistic& fit = FitFor(of_a, of_b);
        for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
          const ReadingRange in_a = index_a_.In(s, bucket, depth);
          const ReadingRange in_b = index_b_.In(t, bucket, depth);
          if (in_a.size() * in_b.size() > kMaxPairs) continue;
          // One is compared with several at a time: those are to be many.
          if (in_a.size() <= in_b.size()) {
            Compare(fit, from_a_, in_a, in_b);
          } else {
            Compare(fit, from_b_, in_b, in_a);
          }
        }
      }
    }
  }

 private:
  // The words of one side as they are compared with those of the other.
  struct Direction {
    const Vocabulary& words;
    const SoundIndex& index;
    const Vocabulary& other_words;
    const SoundIndex& other_index;
    Place place;  // of the first words in a pair
  };

  void Compare(const Logistic& fit, const Direction& sides, ReadingRange these,
               ReadingRange others) {
    for (std::uint32_t x = these.begin; x < these.end; ++x) {
      const std::span<const std::uint32_t> alike =
          AlikeOf(fit, sides, x, others);
      if (alike.empty()) continue;
      const Reading& reading = sides.index[x];
      const SoundPattern pattern(*reading.sound, sides.place);
      for (const std::uint32_t k : alike) {
        AddKin(fit, sides, reading, pattern,
               sides.other_index[others.begin + k], k);
      }
    }
  }

  // Those of `others` whose outlines do not tell them from reading x, by their
  // place there.
  std::span<const std::uint32_t> AlikeOf(const Logistic& fit,
                                         const Direction& sides,
                                         std::uint32_t x, ReadingRange others) {
    const std::size_t size = Outlines::InLanes(others.size());
    if (is_alike_.size() < size) {
      is_alike_.resize(size);
      alike_.resize(size);
    }
    const SoundIndex& index = sides.other_index;
    index.outlines().Compare(sides.index[x].sound->outline, others.begin,
                             others.size(), &bounds_);
    const std::int32_t letters = sides.index.outlines().letters()[x];
    const Meeting here{std::min(letters, static_cast<std::int32_t>(kLongWord)),
                       sides.index.names()[x],
                       index.outlines().letters() + others.begin,
                       index.names() + others.begin, &bounds_};
    FindAlike(fit, LeastLogit(), here, size, is_alike_.data());
    std::size_t count = 0;
    for (std::uint32_t k = 0; k < others.size(); ++k) {
      // No branch: which ones are alike, no processor can guess.
      alike_[count] = k;
      count += is_alike_[k];
    }
    return std::span(alike_).first(count);
  }

  // `bound` is y's place in bounds_.
  void AddKin(const Logistic& fit, const Direction& sides, const Reading& x,
              const SoundPattern& pattern, const Reading& y,
              std::uint32_t bound) {
    const auto add = [&](float chance) {
      out_->push_back(sides.place == Place::kFirst
                          ? Kin{x.word, y.word, chance}
                          : Kin{y.word, x.word, chance});
    };
    if (AreEqual(sides.words[x.word], sides.other_words[y.word])) {
      add(kEqualWord);
      return;
    }
    const Terms terms{
        fit, std::min(x.sound->letters.size(), y.sound->letters.size()),
        x.may_be_name == y.may_be_name};
    Likeness likeness{bounds_.letters[bound], bounds_.letters_prefix[bound], 0,
                      0};
    pattern.CompareSkeletons(*y.sound, &likeness);
    if (!MayBeKin(terms, likeness)) return;  // whatever the letters say
    pattern.CompareLetters(*y.sound, &likeness);
    if (!MayBeKin(terms, likeness)) return;
    const float chance = KinChance(terms, likeness);
    if (chance >= kLeastChance) add(chance);
  }

  static bool AreEqual(const Word& a, const Word& b) {
    return a.hash == b.hash && a.folded == b.folded;
  }

  const SoundIndex index_a_, index_b_;
  const Direction from_a_, from_b_;
  std::vector<Kin>* out_;
  // By reading at hand, as many as are compared with one; kept for their
  // memory.
  LikenessBounds bounds_;
  std::vector<std::uint32_t> is_alike_, alike_;
};

// How many consonants candidates share. Within a script two: cognates keep
// them (fewer bring more strangers than kin). Across scripts the second is
// often written otherwise, and one less is asked for. Large vocabularies are
// cut finer.
std::size_t Depth(std::size_t words) {
  if (words < 4000) return 2;
  return words < 40000 ? 3 : SoundIndex::kMostDepth;
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

std::vector<Kin> FindKin(const Vocabulary& a, const Vocabulary& b) {
  std::vector<Kin> kin;
  const std::size_t depth = Depth(std::max(a.size(), b.size()));
  KinFinder finder(a, b, depth, &kin);
  finder.Run(depth, false);
  finder.Run(depth - 1, true);
  AddEqualCharacters(a, b, &kin);
  SortPairs(a.size(), &Kin::chance, &kin);
  KeepFirstOfEach(&kin);
  return kin;
}

}  // namespace claimdiff
