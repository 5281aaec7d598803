// Letters: Levenshtein distance by G. Myers, "A fast bit-vector algorithm for
// approximate string matching" (JACM 46, 1999), in H. Hyyro's form for whole
// strings (2001): a column of the table in two machine words.
//
// Skeleton: classes as in Soundex and its kin, but without a fixed length and
// with the digraphs that transliteration produces taken first.
#include "features/sound.h"

#include <algorithm>
#include <bit>
#include <utility>

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

std::string Skeleton(std::string_view letters) {
  std::string out;
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
    if (klass != previous && (klass != 'V' || out.empty())) {
      out.push_back(klass);
    }
    previous = klass;
  }
  return out;
}

float Similarity(std::uint32_t distance, std::size_t size) {
  if (size == 0) return 0;
  const float share = static_cast<float>(distance) / static_cast<float>(size);
  return std::max(0.F, 1.F - share);
}

}  // namespace

Sound MakeSound(std::string letters) {
  Sound sound;
  sound.skeleton = Skeleton(letters);
  sound.letters = std::move(letters);
  return sound;
}

Pattern::Pattern(std::string_view letters)
    : size_(static_cast<std::uint32_t>(letters.size())) {
  for (std::size_t i = 0; i < letters.size(); ++i) {
    masks_[static_cast<std::size_t>(letters[i] & 31)] |= 1U << i;
  }
}

Distance Pattern::To(std::string_view other) const {
  const auto other_size = static_cast<std::uint32_t>(other.size());
  if (size_ == 0 || other_size == 0) return {size_ + other_size, 0};
  std::uint32_t up = ~0U;  // bit i: cell i+1 of the column is one above cell i
  std::uint32_t down = 0;  // bit i: it is one below
  std::uint32_t last = size_;
  std::uint32_t best = size_ <= other_size ? size_ : ~0U;
  for (const char c : other) {
    const std::uint32_t match = masks_[static_cast<std::size_t>(c & 31)];
    const std::uint32_t diagonal = (((match & up) + up) ^ up) | match | down;
    std::uint32_t right_up = down | ~(diagonal | up);
    std::uint32_t right_down = up & diagonal;
    const std::uint32_t top = 1U << (size_ - 1);
    last += (right_up & top) != 0 ? 1U : 0U;
    last -= (right_down & top) != 0 ? 1U : 0U;
    if (size_ <= other_size) best = std::min(best, last);
    right_up = (right_up << 1) | 1;
    right_down <<= 1;
    up = right_down | ~(diagonal | right_up);
    down = right_up & diagonal;
  }
  if (size_ > other_size) {  // prefixes of this one: down the last column
    std::uint32_t cell = best = other_size;
    for (std::uint32_t i = 0; i < size_; ++i) {
      cell += up >> i & 1;
      cell -= down >> i & 1;
      best = std::min(best, cell);
    }
  }
  return {last, best};
}

SoundPattern::SoundPattern(const Sound& sound)
    : sound_(sound), letters_(sound.letters), skeleton_(sound.skeleton) {}

Likeness SoundPattern::To(const Sound& other, float least) const {
  const std::size_t less =
      std::min(sound_.letters.size(), other.letters.size());
  const std::size_t more =
      std::max(sound_.letters.size(), other.letters.size());
  const std::size_t few =
      std::min(sound_.skeleton.size(), other.skeleton.size());
  const std::size_t many =
      std::max(sound_.skeleton.size(), other.skeleton.size());
  const float letters_at_most =
      Similarity(static_cast<std::uint32_t>(more - less), more);
  const auto mean_at_most = [letters_at_most](float skeleton_likeness) {
    return (letters_at_most + skeleton_likeness) / 2;
  };
  if (mean_at_most(1) < least) return {};
  const Distance skeleton = skeleton_.To(other.skeleton);
  const float skeleton_full = Similarity(skeleton.full, many);
  if (mean_at_most(skeleton_full) < least) return {};
  const Distance letters = letters_.To(other.letters);
  return {Similarity(letters.full, more), Similarity(letters.prefix, less),
          skeleton_full, Similarity(skeleton.prefix, few)};
}

}  // namespace claimdiff
