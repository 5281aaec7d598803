#include "extract/duration_words.h"

#include <charconv>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "data/data.h"
#include "extract/name_words.h"
#include "text/by_language.h"
#include "text/duration_names.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

using data::Cut;
using data::Lists;

std::optional<DurationRole> RoleOf(std::string_view name) {
  constexpr std::pair<std::string_view, DurationRole> kRoles[] = {
      {"unit", DurationRole::kUnit},     {"age", DurationRole::kAge},
      {"whole", DurationRole::kWhole},   {"aged", DurationRole::kAged},
      {"half", DurationRole::kHalf},     {"join", DurationRole::kJoin},
      {"fill", DurationRole::kFill},     {"to", DurationRole::kTo},
      {"vague", DurationRole::kVague},   {"block", DurationRole::kBlock},
      {"before", DurationRole::kBefore}, {"lasts", DurationRole::kLasts}};
  for (const auto& [known, role] : kRoles) {
    if (known == name) return role;
  }
  return std::nullopt;
}

// "h", "2W", "10Y".
void ReadUnit(std::string_view value, DurationMeaning* meaning) {
  if (value.ends_with('\'')) {
    meaning->after_larger = true;
    value.remove_suffix(1);
  }
  if (value.ends_with('+')) {
    meaning->half = true;
    value.remove_suffix(1);
  }
  if (value.empty()) return;
  meaning->unit = value.back();
  if (value.size() > 1) {
    std::from_chars(value.data(), value.data() + value.size() - 1,
                    meaning->times);
  }
}

std::string_view UnitCode(text::DurationUnit unit) {
  constexpr std::string_view kCodes[] = {"s", "m", "h",   "D",   "W",
                                         "M", "Y", "10Y", "100Y"};
  return kCodes[static_cast<std::size_t>(unit)];
}

// Spanish "a" and Russian "г" are short for year, and words of their own (or
// grams): such a letter counts only if the table has it.
bool IsSingleLetter(std::string_view name) {
  const text::Tokens tokens = text::Tokenise(name);
  return tokens.list.size() == 1 && text::HasCase(tokens.list[0].script) &&
         text::DecodeAt(name, 0).size == name.size();
}

// A row of duration_endings.tsv.
struct Inflection {
  std::string_view off;
  std::string_view endings;  // by '|'
};

std::vector<Inflection> InflectionsOf(std::string_view base) {
  std::vector<Inflection> inflections;
  data::ForEachRow(data::Table("duration_endings"), [&](std::string_view row) {
    if (!Lists(data::NextColumn(&row), base)) return;
    const std::string_view off = data::NextColumn(&row);
    inflections.push_back({off == "-" ? std::string_view() : off, row});
  });
  return inflections;
}

// Calls use(form) for the inflected forms of `name`.
template <typename Use>
void ForEachForm(std::span<const Inflection> inflections, std::string_view name,
                 Use use) {
  std::string form;
  for (const Inflection& inflection : inflections) {
    if (!name.ends_with(inflection.off)) continue;
    const std::string_view stem =
        name.substr(0, name.size() - inflection.off.size());
    std::string_view endings = inflection.endings;
    while (!endings.empty()) {
      form.assign(stem).append(Cut(&endings, '|'));
      use(form);
    }
  }
}

std::unique_ptr<DurationWords> Build(std::string_view language) {
  auto words = std::make_unique<DurationWords>();
  const NameWords& name_words = NameWords::For(language);
  const auto add = [&words, &name_words](std::string_view phrase,
                                         DurationMeaning meaning) {
    const text::Tokens tokens = text::Tokenise(phrase);
    const std::optional<std::uint64_t> word = text::FirstToken(tokens);
    meaning.opener &= word && name_words.OpensSentences(*word);
    words->phrases.Add(tokens,
                       static_cast<std::uint32_t>(words->meanings.size()));
    words->meanings.push_back(meaning);
    if (word) words->begun[*word] |= RoleBit(meaning.role);
    if (meaning.role == DurationRole::kWhole ||
        meaning.role == DurationRole::kHalf) {
      if (const auto telling = text::TellingToken(tokens)) {
        words->telling.Insert(*telling);
      }
    }
  };
  const std::string_view base =
      language.substr(0, language.find_first_of("-_"));
  data::ForEachRow(data::Table("duration_words"), [&](std::string_view row) {
    const std::optional<DurationRole> role = RoleOf(data::NextColumn(&row));
    if (!Lists(data::NextColumn(&row), base) || !role) return;
    DurationMeaning meaning;
    meaning.role = *role;
    const std::string_view value = data::NextColumn(&row);
    if (*role == DurationRole::kWhole) {
      meaning.whole = value;
    } else if (*role == DurationRole::kUnit || *role == DurationRole::kAge ||
               *role == DurationRole::kBefore) {
      ReadUnit(value, &meaning);
    }
    meaning.half |= *role == DurationRole::kFill && value == "0.5";
    while (!row.empty()) {
      const std::string_view word = Cut(&row, '|');
      // A preposition: Czech and Russian "with", but not the Dutch hour "u".
      meaning.opener = word == "s" || (word.size() > 1 && IsSingleLetter(word));
      add(word, meaning);
    }
  });
  // After the table's: where both have a word, the table is right.
  const std::vector<Inflection> inflections = InflectionsOf(base);
  for (const text::DurationName& name : text::DurationNames(language)) {
    if (IsSingleLetter(name.name)) continue;
    DurationMeaning meaning;
    ReadUnit(UnitCode(name.unit), &meaning);
    meaning.opener = name.abbreviated;
    add(name.name, meaning);
    if (name.abbreviated) continue;
    ForEachForm(inflections, name.name,
                [&](std::string_view form) { add(form, meaning); });
  }
  return words;
}

}  // namespace

const DurationWords& DurationWordsFor(std::string_view language) {
  static auto& known = *new text::ByLanguage<DurationWords>;
  return known.Get(language, [&] { return Build(language); });
}

}  // namespace claimdiff
