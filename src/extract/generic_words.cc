#include "extract/generic_words.h"

#include <utility>

#include "data/data.h"
#include "extract/name_tables.h"
#include "text/by_language.h"
#include "text/tokens.h"

namespace claimdiff {

namespace {

constexpr std::size_t kShortestRest = 4;  // bytes before a compound's ending

}  // namespace

void GenericWords::Add(std::string_view form, GenericWord meaning) {
  if (form.starts_with('-')) {
    endings_.emplace_back(text::Fold(form.substr(1)), meaning);
  } else {
    words_.try_emplace(text::HashFolded(text::Fold(form)), meaning);
  }
}

GenericWords::GenericWords(const std::string& language) {
  const auto add = [this](std::string_view key, std::string_view form) {
    GenericWord meaning{key, key.ends_with('*')};
    if (meaning.is_place) meaning.concept_name.remove_suffix(1);
    Add(form, meaning);
  };
  const std::string_view table = data::Table("generic_words");
  ForEachForm(table, language, add);
  if (language != "en") ForEachForm(table, "en", add);
}

const GenericWords& GenericWords::For(std::string_view language) {
  static auto& built = *new text::ByLanguage<GenericWords>;
  const std::string table = TableLanguage(language);
  return built.Get(table, [&] { return new GenericWords(table); });
}

const GenericWord* GenericWords::Find(std::uint64_t token_hash) const {
  const auto found = words_.find(token_hash);
  return found == words_.end() ? nullptr : &found->second;
}

const GenericWord* GenericWords::TakeEnding(std::string_view* folded) const {
  for (const auto& [ending, meaning] : endings_) {
    if (folded->size() >= ending.size() + kShortestRest &&
        folded->ends_with(ending)) {
      folded->remove_suffix(ending.size());
      return &meaning;
    }
  }
  return nullptr;
}

}  // namespace claimdiff
