// Words of one language, as words of its sisters.
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <tuple>

#include "lexicon/build.h"
#include "lexicon/inflect.h"
#include "lexicon/sisters.h"
#include "text/tokens.h"

namespace claimdiff::lexicon {

bool Builder::IsAskedFor(std::string_view language) const {
  return languages_.contains(language) || spelling_.contains(language) ||
         std::ranges::any_of(lessons_, [=](const Lesson& lesson) {
           return lesson.language == language;
         });
}

void Builder::ShareSisterWords() {
  for (const auto& [language, sisters] : AllSisters()) {
    if (!IsAskedFor(language)) continue;
    for (const std::string_view sister : sisters) {
      ShareWordsOf(sister, language);
    }
  }
}

void Builder::ShareWordsOf(std::string_view sister, std::string_view language) {
  const auto words = words_.find(sister);
  if (words == words_.end()) return;
  std::uint64_t shared = 0;
  const auto share = [&](std::string_view word, std::string_view of_sister) {
    AddOneWay(language, word, sister, of_sister);
    ++shared;
  };
  const auto spelling = spelling_.find(language);
  if (spelling == spelling_.end()) {
    // Which words the language has is not known: the sister's as they stand.
    for (const std::string& word : words->second) share(word, word);
  } else {
    SpeltAlike alike;
    for (const std::string& word : words->second) alike.Add(word);
    for (const std::filesystem::path& aff : spelling->second) {
      // Trouble with the file is told when forms are added.
      std::ignore =
          ForEachSpelt(aff, [&](const Affixes&, const Affixes::Entry& entry) {
            const std::string folded = text::Fold(entry.word);
            for (const auto word : alike.Find(folded)) share(folded, word);
          });
    }
  }
  NoteShared(language, "words spelt as in " + std::string(sister), sister,
             shared);
}

}  // namespace claimdiff::lexicon
