// Letters: Levenshtein distance by G. Myers, "A fast bit-vector algorithm for
// approximate string matching" (JACM 46, 1999), in H. Hyyro's form for whole
// strings (2001): a column of the table in two machine words.
//
// Skeleton: classes as in Soundex and its kin, but without a fixed length and
// with the digraphs that transliteration produces taken first.
#include "features/sound.h"

#include <algorithm>

namespace claimdiff {

namespace {

// The class of a single letter; '.' for those that are dropped.
constexpr std::string_view kClasses = "VPKTVPK.VSKRNNVPKRSTVPPKVS";
// in order:                             abcdefghijklmnopqrstuvwxyz

struct Digraph {
  char first, second, klass;
};
constexpr Digraph kDigraphs[] = {
    {'p', 'h', 'P'}, {'t', 'h', 'T'}, {'k', 'h', 'K'},
    {'g', 'h', 'K'}, {'t', 's', 'S'}, {'d', 'z', 'S'},
    {'c', 'h', 'S'}, {'s', 'h', 'S'}, {'t', 'z', 'S'},
};

char DigraphClass(char first, char second) {
  for (const Digraph& d : kDigraphs) {
    if (d.first == first && d.second == second) return d.klass;
  }
  return 0;
}

char ClassOf(char letter) {
  return kClasses[static_cast<std::size_t>(letter - 'a')];
}

Letters Skeleton(std::string_view letters) {
  Letters out;
  char previous = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    char klass =
        i + 1 < letters.size() ? DigraphClass(letters[i], letters[i + 1]) : 0;
    if (klass != 0) {
      ++i;
    } else {
      klass = ClassOf(letters[i]);
    }
    if (klass == '.') continue;
    if (klass != previous && (klass != 'V' || out.size() == 0)) {
      out.Add(klass);
    }
    previous = klass;
  }
  return out;
}

// By letter & 31; 0 where a skeleton ends.
constexpr std::array<std::uint8_t, 32> ClassNumbers() {
  std::array<std::uint8_t, 32> numbers{};
  std::uint8_t next = 1;
  for (const char klass : kSkeletonLetters) {
    numbers[static_cast<std::size_t>(klass & 31)] = next++;
  }
  return numbers;
}
constexpr std::array<std::uint8_t, 32> kClassNumbers = ClassNumbers();

Opening OpeningOf(std::string_view skeleton) {
  if (skeleton.starts_with('V')) skeleton.remove_prefix(1);
  std::uint32_t opening = 0;
  for (std::size_t i = 0; i < kOpeningSize; ++i) {
    const int klass = i < skeleton.size() ? skeleton[i] : 0;
    opening = opening << kClassBits |
              kClassNumbers[static_cast<std::size_t>(klass & 31)];
  }
  return static_cast<Opening>(opening);
}

constexpr std::size_t kSizes = Letters::kMost + 1;
using SimilarityTable = std::array<std::array<float, kSizes>, kSizes>;

// By size, then distance.
constexpr SimilarityTable Similarities() {
  SimilarityTable table{};
  for (std::size_t size = 1; size < kSizes; ++size) {
    for (std::size_t distance = 0; distance < size; ++distance) {
      table[size][distance] =
          1.F - static_cast<float>(distance) / static_cast<float>(size);
    }
  }
  return table;
}
constexpr SimilarityTable kSimilarities = Similarities();

float Similarity(std::size_t distance, std::size_t size) {
  return kSimilarities[size][distance];
}

}  // namespace

Sound MakeSound(std::string_view letters) {
  Sound sound;
  for (const char letter : letters) sound.letters.Add(letter);
  sound.skeleton = Skeleton(letters);
  sound.opening = OpeningOf(sound.skeleton.View());
  sound.outline = OutlineOf(letters, sound.skeleton.View());
  return sound;
}

Pattern::Pattern(std::string_view letters, Place place)
    : size_(static_cast<std::uint32_t>(letters.size())),
      least_longer_(place == Place::kFirst ? size_ : size_ + 1) {
  for (std::size_t i = 0; i < letters.size(); ++i) {
    masks_[static_cast<std::size_t>(letters[i] & 31)] |= 1U << i;
  }
}

Distance Pattern::To(std::string_view other) const {
  const auto other_size = static_cast<std::uint32_t>(other.size());
  if (size_ == 0 || other_size == 0) return {size_ + other_size, 0};
  return other_size >= least_longer_ ? ToLonger(other) : ToShorter(other);
}

// Cell i of a column of the table is the distance of the first i letters of
// the pattern to the letters of the other string so far; the column is kept as
// what each cell adds to the one above it.
struct Pattern::Column {
  std::uint32_t up = ~0U;  // bit i: cell i+1 is one above cell i
  std::uint32_t down = 0;  // bit i: it is one below

  // What the cells add to those of the column before, in the same way.
  struct Step {
    std::uint32_t up, down;
  };

  // Goes on to the next letter, whose places in the pattern are `match`.
  Step Add(std::uint32_t match) {
    const std::uint32_t diagonal = (((match & up) + up) ^ up) | match | down;
    const Step right{down | ~(diagonal | up), up & diagonal};
    const std::uint32_t right_up = (right.up << 1) | 1;
    up = (right.down << 1) | ~(diagonal | right_up);
    down = right_up & diagonal;
    return right;
  }
};

// The prefixes are those of the other one: along the last row.
Distance Pattern::ToLonger(std::string_view other) const {
  Column column;
  const std::uint32_t last_bit = size_ - 1;
  std::uint32_t cell = size_, best = size_;
  for (const char c : other) {
    const auto step = column.Add(masks_[static_cast<std::size_t>(c & 31)]);
    cell += step.up >> last_bit & 1;
    cell -= step.down >> last_bit & 1;
    best = std::min(best, cell);
  }
  return {cell, best};
}

// The prefixes are those of the pattern: down the last column.
Distance Pattern::ToShorter(std::string_view other) const {
  Column column;
  for (const char c : other) {
    column.Add(masks_[static_cast<std::size_t>(c & 31)]);
  }
  auto cell = static_cast<std::uint32_t>(other.size());
  std::uint32_t best = cell;
  for (std::uint32_t i = 0; i < size_; ++i) {
    cell += column.up >> i & 1;
    cell -= column.down >> i & 1;
    best = std::min(best, cell);
  }
  return {cell, best};
}

SoundPattern::SoundPattern(const Sound& sound, Place place)
    : letters_(sound.letters.View(), place),
      skeleton_(sound.skeleton.View(), place) {}

Likeness SoundPattern::To(const Sound& other) const {
  Likeness likeness;
  CompareLetters(other, &likeness);
  CompareSkeletons(other, &likeness);
  return likeness;
}

void SoundPattern::CompareLetters(const Sound& other,
                                  Likeness* likeness) const {
  const Distance distance = letters_.To(other.letters.View());
  const auto [less, more] =
      std::minmax({letters_.size(), other.letters.size()});
  likeness->letters = Similarity(distance.full, more);
  likeness->letters_prefix = Similarity(distance.prefix, less);
}

void SoundPattern::CompareSkeletons(const Sound& other,
                                    Likeness* likeness) const {
  const Distance distance = skeleton_.To(other.skeleton.View());
  const auto [few, many] =
      std::minmax({skeleton_.size(), other.skeleton.size()});
  likeness->skeleton = Similarity(distance.full, many);
  likeness->skeleton_prefix = Similarity(distance.prefix, few);
}

}  // namespace claimdiff
