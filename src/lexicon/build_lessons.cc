// What messages of programs teach, beside a dictionary or instead of one.
#include <cstdint>
#include <string>
#include <system_error>
#include <utility>

#include "lexicon/build.h"
#include "lexicon/catalogues.h"

namespace claimdiff::lexicon {

namespace fs = std::filesystem;

Result<std::uint64_t> Builder::AddCatalogues(const fs::path& folder) {
  std::error_code missing;
  if (!fs::is_directory(folder, missing)) {
    return Error{ErrorCode::kIo, "is no folder with LANGUAGE/LC_MESSAGES/*.mo",
                 folder.string(), 0};
  }
  std::uint64_t added = 0;
  for (Lesson& lesson : LearnFromCatalogues(folder)) {
    added += lesson.learnt.size();
    lessons_.push_back(std::move(lesson));
  }
  return added;
}

// Where a dictionary is rich, that it gives a word no translation is evidence;
// a word that was learnt by chance only looks as if it had none.
void Builder::TakeLessons() {
  constexpr std::uint64_t kRich = 8000;  // entries
  for (const Lesson& lesson : std::exchange(lessons_, {})) {
    const Origin origin = entries_[lesson.language] >= kRich
                              ? Origin::kTexts
                              : Origin::kDictionary;
    for (const LearntPair& pair : lesson.learnt) {
      AddEnglish(lesson.language, pair.word_b, pair.word_a, pair.weight,
                 origin);
    }
    AddNote(lesson.language, "messages of programs\tsee their packages\t" +
                                 std::to_string(lesson.learnt.size()));
  }
}

}  // namespace claimdiff::lexicon
