// Words of one language, as words of its sisters.
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "lexicon/build.h"
#include "lexicon/inflect.h"
#include "lexicon/sisters.h"
#include "text/tokens.h"

namespace claimdiff::lexicon {

void Builder::ShareSisterWords() {
  for (const auto& [language, sisters] : AllSisters()) {
    // Nobody asked for a language of which nothing at all was given.
    if (!languages_.contains(language) && !spelling_.contains(language)) {
      continue;
    }
    for (const std::string_view sister : sisters) Lean(language, sister);
  }
}

void Builder::Lean(std::string_view language, std::string_view sister) {
  const auto known = sister_words_.find(sister);
  if (known == sister_words_.end()) return;
  std::uint64_t shared = 0;
  const auto spelling = spelling_.find(language);
  if (spelling == spelling_.end()) {
    // Which words the language has is not known: the sister's as they stand.
    for (const std::string& word : known->second) {
      AddWay(language, word, sister, word);
    }
    shared = known->second.size();
  } else {
    SpeltAlike alike;
    for (const std::string& word : known->second) alike.Add(word);
    const auto share = [&](const Affixes&, const Affixes::Entry& entry) {
      const std::string folded = text::Fold(entry.word);
      for (const std::string_view word : alike.Find(folded)) {
        AddWay(language, folded, sister, word);
        ++shared;
      }
    };
    for (const std::filesystem::path& aff : spelling->second) {
      // What cannot be read is told when forms are added.
      if (!ForEachSpelt(aff, share).ok()) continue;
    }
  }
  NoteShared(language, "words spelt as in " + std::string(sister), sister,
             shared);
}

}  // namespace claimdiff::lexicon
