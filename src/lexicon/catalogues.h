// The messages of translated programs, as a source of translations.
//
// Programs keep their messages in two languages: the English one that stands in
// the source, and the translator's. A few thousand such pairs teach the common
// words of a language (learn.h), and there are over a hundred languages that
// have them, far more than have a dictionary. Source: "The Format of GNU MO
// Files" in the manual of GNU gettext.
#ifndef CLAIMDIFF_LEXICON_CATALOGUES_H_
#define CLAIMDIFF_LEXICON_CATALOGUES_H_

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/learn.h"

namespace claimdiff::lexicon {

struct Message {
  std::string english, translated;  // of several plural forms the first
};

// The messages of a compiled catalogue (.mo) as people read them: without
// markup, placeholders and marks of shortcuts. Those that were left as they
// were, or are no valid UTF-8, are left out, and so is all of a damaged file
// that cannot be found.
std::vector<Message> ParseCatalogue(std::string_view mo);

struct Lesson {
  std::string language;  // primary subtag
  std::uint64_t messages = 0;
  std::vector<LearntPair> learnt;  // from English; surest first
};

// What the catalogues below `folder` teach, on all processors; ascending by
// language. They are looked for where gettext does:
// folder/<locale>/LC_MESSAGES/*.mo. Variants of a language ("pt", "pt_BR") are
// put together; what cannot be read is left out.
std::vector<Lesson> LearnFromCatalogues(const std::filesystem::path& folder);

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_CATALOGUES_H_
