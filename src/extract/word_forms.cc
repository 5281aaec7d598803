#include "extract/word_forms.h"

#include <algorithm>
#include <string>

#include "data/data.h"
#include "extract/name_tables.h"
#include "text/by_language.h"

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

unsigned char LastByte(std::string_view text) {
  return static_cast<unsigned char>(text.back());
}

}  // namespace

WordForms::Endings WordForms::ReadEndings(std::string_view cell) {
  Endings endings;
  ForEachPart(cell, [&](std::string_view part) {
    if (!part.empty()) endings.list.push_back(part);
  });
  std::stable_sort(endings.list.begin(), endings.list.end(),
                   [](std::string_view x, std::string_view y) {
                     return LastByte(x) != LastByte(y)
                                ? LastByte(x) < LastByte(y)
                                : x.size() > y.size();
                   });
  for (const std::string_view ending : endings.list) {
    ++endings.begin[LastByte(ending) + 1u];
  }
  for (std::size_t i = 1; i < endings.begin.size(); ++i) {
    endings.begin[i] =
        static_cast<std::uint16_t>(endings.begin[i] + endings.begin[i - 1]);
  }
  return endings;
}

WordForms::WordForms(std::string_view language) {
  ForEachRowOf(data::Table("case_endings"), language,
               [&](std::string_view row) {
                 endings_ = ReadEndings(data::NextColumn(&row));
                 then_ = ReadEndings(data::NextColumn(&row));
               });
  ForEachRowOf(data::Table("proclitics"), language, [&](std::string_view row) {
    const std::string_view prefix = data::NextColumn(&row);
    const std::string_view replacement = data::NextColumn(&row);
    if (row != "sounds") proclitics_.emplace_back(prefix, replacement);
  });
}

const WordForms& WordForms::For(std::string_view language) {
  static auto& built = *new text::ByLanguage<WordForms>;
  const std::string table = TableLanguage(language);
  return built.Get(table, [&] { return new WordForms(table); });
}

void WordForms::Strip(const Endings& endings, std::string_view* word) {
  if (word->empty()) return;
  const unsigned char last = LastByte(*word);
  for (std::size_t i = endings.begin[last]; i < endings.begin[last + 1u]; ++i) {
    const std::string_view ending = endings.list[i];
    if (!word->ends_with(ending)) continue;
    const std::string_view stem = word->substr(0, word->size() - ending.size());
    if (!HasLetters(stem, kShortestStem)) continue;
    *word = stem;
    return;
  }
}

std::string_view WordForms::Stem(std::string_view folded) const {
  Strip(endings_, &folded);
  Strip(then_, &folded);
  return folded;
}

}  // namespace claimdiff
