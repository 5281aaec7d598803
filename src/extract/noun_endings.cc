#include "extract/noun_endings.h"

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

bool HasNounEnding(std::string_view folded) {
  return HasEnding(
      folded,
      {"ung",        "ungen",    "heit",    "heiten", "keit",   "keiten",
       "schaft",     "schaften", "tion",    "tionen", "ismus",  "t\u00E4t",
       "t\u00E4ten", "nisse",    "nissen",  "linge",  "lingen", "mente",
       "menten",     "erin",     "erinnen", "isten",  "ikern",  "logie",
       "stoff",      "werk",     "zeug",    "enden",  "ierten"});
}
bool MayHaveNounEnding(std::string_view folded) {
  return HasEnding(
      folded,
      {"nis",  "ment", "ments", "chen", "lein", "enz",  "anz",  "ist",
       "iker", "nen",  "ten",   "gen",  "hren", "llen", "ssen", "den",
       "ben",  "gern", "cher",  "ndel", "tum",  "ende", "ien",  "ieren",
       "tern", "dern", "lern",  "eur",  "eure", "ate",  "fts",  "ungs"});
}

bool HasAdjectiveEnding(const text::Token& token, std::string_view folded) {
  if (token.upper_first || token.fold_size < 4) return false;
  for (const std::string_view ending : {"e", "en", "er", "es", "em"}) {
    if (folded.ends_with(ending)) return true;
  }
  return false;
}

}  // namespace claimdiff
