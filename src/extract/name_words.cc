#include "extract/name_words.h"

#include <string>
#include <utility>

#include "data/data.h"
#include "extract/name_tables.h"

namespace claimdiff {

namespace {

constexpr std::pair<std::string_view, NameWord> kRoles[] = {
    {"opener", kOpener},
    {"particle", kParticle},
    {"title", kTitle},
    {"legal_form", kLegalForm},
    {"noun", kNoun},
    {"determiner", kDeterminer},
    {"title_after", kTitleAfter}};

}  // namespace

NameWords::NameWords(std::string_view language) {
  ForEachRowOf(data::Table("name_words"), language, [&](std::string_view row) {
    const std::string_view name = data::NextColumn(&row);
    for (const auto& [role_name, role] : kRoles) {
      if (name != role_name) continue;
      const auto bit = static_cast<std::uint8_t>(role);
      ForEachPart(row, [&](std::string_view word) {
        std::uint8_t& roles = words_[text::HashFolded(text::Fold(word))];
        roles = static_cast<std::uint8_t>(roles | bit);
      });
    }
  });
  nouns_have_capitals_ = language == "de" || language == "lb";
}

const NameWords& NameWords::For(std::string_view language) {
  static auto& built = *new ByLanguage<NameWords>;
  const std::string table = TableLanguage(language);
  return built.Get(table, [&] { return new NameWords(table); });
}

}  // namespace claimdiff
