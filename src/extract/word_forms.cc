#include "extract/word_forms.h"

#include <algorithm>
#include <string>

#include "data/data.h"
#include "extract/name_tables.h"

namespace claimdiff {

namespace {

constexpr std::size_t kShortestStem = 3;  // letters

// Letters of `word`, or more than the bound: it need not be counted to the end.
bool HasLetters(std::string_view word, std::size_t at_least) {
  std::size_t letters = 0;
  for (const char c : word) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++letters;
    if (letters >= at_least) return true;
  }
  return false;
}

void ReadEndings(std::string_view cell, std::vector<std::string_view>* out) {
  ForEachPart(cell, [&](std::string_view part) { out->push_back(part); });
  std::stable_sort(out->begin(), out->end(),
                   [](std::string_view x, std::string_view y) {
                     return x.size() > y.size();
                   });
}

}  // namespace

WordForms::WordForms(std::string_view language) {
  ForEachRowOf(data::Table("case_endings"), language,
               [&](std::string_view row) {
                 ReadEndings(data::NextColumn(&row), &endings_);
                 ReadEndings(data::NextColumn(&row), &then_);
               });
  ForEachRowOf(data::Table("proclitics"), language, [&](std::string_view row) {
    const std::string_view prefix = data::NextColumn(&row);
    proclitics_.emplace_back(prefix, data::NextColumn(&row));
  });
}

const WordForms& WordForms::For(std::string_view language) {
  static auto& built = *new ByLanguage<WordForms>;
  const std::string table = TableLanguage(language);
  return built.Get(table, [&] { return new WordForms(table); });
}

bool WordForms::Strip(const std::vector<std::string_view>& endings,
                      std::string_view* word) {
  for (const std::string_view ending : endings) {
    if (!word->ends_with(ending)) continue;
    const std::string_view stem = word->substr(0, word->size() - ending.size());
    if (!HasLetters(stem, kShortestStem)) continue;
    *word = stem;
    return true;
  }
  return false;
}

std::string_view WordForms::Stem(std::string_view folded) const {
  Strip(endings_, &folded);
  Strip(then_, &folded);
  return folded;
}

}  // namespace claimdiff
