#include "extract/name_words.h"

#include <string>
#include <utility>

#include "data/data.h"
#include "extract/name_tables.h"
#include "text/by_language.h"

namespace claimdiff {

namespace {

constexpr std::pair<std::string_view, NameWord> kRoles[] = {
    {"opener", kOpener},
    {"particle", kParticle},
    {"title", kTitle},
    {"legal_form", kLegalForm},
    {"noun", kNoun},
    {"determiner", kDeterminer},
    {"title_after", kTitleAfter},
    {"particle_second", kParticleSecond},
    {"rank", kRank},
    {"given", kGiven}};

// Calls use(word) for each word of `words`, parted by spaces.
template <typename Use>
void ForEachWord(std::string_view words, Use use) {
  while (!words.empty()) {
    const std::size_t end = words.find(' ');
    if (end != 0) use(words.substr(0, end));
    words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
  }
}

}  // namespace

void NameWords::Add(std::string_view word, NameWord role) {
  const std::uint64_t hash = text::HashFolded(text::Fold(word));
  Word& known = words_[SlotOf(hash)];
  if (known.roles == 0) ++size_;
  known.token_hash = hash;
  known.roles = static_cast<std::uint16_t>(known.roles | role);
  if (size_ * 2 > words_.size()) Grow();
}

void NameWords::Grow() {
  std::vector<Word> old(words_.size() * 2);
  old.swap(words_);
  for (const Word& word : old) {
    if (word.roles != 0) words_[SlotOf(word.token_hash)] = word;
  }
}

NameWords::NameWords(std::string_view language) {
  ForEachRowOf(data::Table("name_words"), language, [&](std::string_view row) {
    const std::string_view name = data::NextColumn(&row);
    for (const auto& [role_name, role] : kRoles) {
      if (name != role_name) continue;
      const NameWord what = role;  // a lambda cannot capture the binding
      ForEachPart(row, [&](std::string_view word) { Add(word, what); });
    }
  });
  data::ForEachRow(data::Table("sentence_starters"), [&](std::string_view row) {
    bool mine = false;
    ForEachWord(data::NextColumn(&row),
                [&](std::string_view tag) { mine |= tag == language; });
    if (!mine) return;
    ForEachWord(row, [&](std::string_view word) { Add(word, kOpener); });
  });
  nouns_have_capitals_ = language == "de" || language == "lb";
  genitive_is_bare_s_ = nouns_have_capitals_ || language == "sv" ||
                        language == "da" || language == "nb";
}

const NameWords& NameWords::For(std::string_view language) {
  static auto& built = *new text::ByLanguage<NameWords>;
  const std::string table = TableLanguage(language);
  return built.Get(table, [&] { return new NameWords(table); });
}

}  // namespace claimdiff
