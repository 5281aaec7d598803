// What messages of programs teach, where no dictionary knows better.
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

// A dictionary knows the common words better, and that it gives no translation
// is evidence; a word that was learnt by chance only looks as if it had none.
void Builder::TakeLessons() {
  constexpr std::uint64_t kEnough = 8000;  // entries
  for (const Lesson& lesson : std::exchange(lessons_, {})) {
    if (entries_[lesson.language] >= kEnough) continue;
    for (const LearntPair& pair : lesson.learnt) {
      AddEnglish(lesson.language, pair.word_b, pair.word_a, pair.weight);
    }
    AddNote(lesson.language, "messages of programs\tsee their packages\t" +
                                 std::to_string(lesson.learnt.size()));
  }
}

}  // namespace claimdiff::lexicon
