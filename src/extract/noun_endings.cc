#include "extract/noun_endings.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace claimdiff {

bool HasEnding(std::string_view folded,
               std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings) {
    if (folded.size() > ending.size() + 2 && folded.ends_with(ending)) {
      return true;
    }
  }
  return false;
}

namespace {

// An ending of three bytes or more, by its last three.
struct Ending {
  std::uint32_t last_three = 0;
  std::string_view ending;

  constexpr bool operator<(const Ending& other) const {
    return last_three < other.last_three;
  }
};

// REQUIRES: three bytes or more.
constexpr std::uint32_t LastThree(std::string_view text) {
  std::uint32_t bytes = 0;
  for (const char c : text.substr(text.size() - 3)) {
    bytes = bytes << 8 | static_cast<unsigned char>(c);
  }
  return bytes;
}

template <std::size_t N>
constexpr std::array<Ending, N> Sorted(const std::string_view (&endings)[N]) {
  std::array<Ending, N> sorted;
  for (std::size_t i = 0; i < N; ++i) {
    sorted[i] = {LastThree(endings[i]), endings[i]};
  }
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

constexpr auto kNounEndings =
    Sorted({"ung",        "ungen",    "heit",    "heiten", "keit",   "keiten",
            "schaft",     "schaften", "tion",    "tionen", "ismus",  "t\u00E4t",
            "t\u00E4ten", "nisse",    "nissen",  "linge",  "lingen", "mente",
            "menten",     "erin",     "erinnen", "isten",  "ikern",  "logie",
            "stoff",      "werk",     "zeug",    "enden",  "ierten"});

constexpr auto kNounEndingsPerhaps =
    Sorted({"nis",  "ment", "ments", "chen", "lein", "enz",  "anz",  "ist",
            "iker", "nen",  "ten",   "gen",  "hren", "llen", "ssen", "den",
            "ben",  "gern", "cher",  "ndel", "tum",  "ende", "ien",  "ieren",
            "tern", "dern", "lern",  "eur",  "eure", "ate",  "fts",  "ungs"});

// As HasEnding, but the endings are found, not tried one by one.
bool HasOneOf(std::span<const Ending> endings, std::string_view folded) {
  constexpr std::size_t kLeast = 6;  // three bytes before three
  if (folded.size() < kLeast) return false;
  const Ending key{LastThree(folded), {}};
  const auto [first, last] =
      std::equal_range(endings.begin(), endings.end(), key);
  return std::any_of(first, last, [folded](const Ending& known) {
    return HasEnding(folded, {known.ending});
  });
}

}  // namespace

bool HasNounEnding(std::string_view folded) {
  return HasOneOf(kNounEndings, folded);
}

bool MayHaveNounEnding(std::string_view folded) {
  return HasOneOf(kNounEndingsPerhaps, folded);
}

bool HasAdjectiveEnding(const text::Token& token, std::string_view folded) {
  if (token.upper_first || token.fold_size < 4) return false;
  for (const std::string_view ending : {"e", "en", "er", "es", "em"}) {
    if (folded.ends_with(ending)) return true;
  }
  return false;
}

}  // namespace claimdiff
