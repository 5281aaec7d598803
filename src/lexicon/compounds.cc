#include "lexicon/compounds.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <set>
#include <string>

#include "data/data.h"
#include "text/utf8.h"

namespace claimdiff::lexicon {

namespace {

// Letters of a part. Fewer and every other word falls apart.
constexpr std::size_t kLeastLetters = 3;
constexpr std::size_t kMostBytes = 96;  // longer are no words; bounds the time

}  // namespace

bool WritesCompounds(std::string_view language) {
  static const auto& all = *[] {
    auto* languages = new std::set<std::string, std::less<>>;
    data::ForEachRow(
        data::Table("compound_languages"),
        [languages](std::string_view row) { languages->emplace(row); });
    return languages;
  }();
  return all.contains(language);
}

Compound SplitCompound(const Lexicon& lexicon, std::string_view folded) {
  if (folded.size() > kMostBytes || folded.find(' ') != folded.npos) return {};
  std::size_t after = text::CountCodePoints(folded);
  std::size_t before = 0;
  for (std::size_t at = 0; after >= kLeastLetters; ++before, --after) {
    if (before >= kLeastLetters) {
      Compound compound{folded.substr(0, at), folded.substr(at), {}, {}};
      compound.first = lexicon.Find(compound.beginning);
      if (!compound.first.empty()) {
        compound.second = lexicon.Find(compound.ending);
        if (!compound.second.empty()) return compound;
      }
    }
    at += text::DecodeAt(folded, at).size;
  }
  return {};
}

std::vector<Sense> SensesOf(const Compound& compound) {
  std::vector<Sense> senses;
  for (const Entry& part : {compound.first, compound.second}) {
    for (const Sense& sense : part.senses) {
      const auto same =
          std::ranges::find(senses, sense.meaning, &Sense::meaning);
      if (same != senses.end()) {
        same->weight += sense.weight / 2;
      } else {
        senses.push_back({sense.meaning, sense.weight / 2});
      }
    }
  }
  std::ranges::stable_sort(senses, std::ranges::greater(), &Sense::weight);
  return senses;
}

}  // namespace claimdiff::lexicon
