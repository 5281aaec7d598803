#include "extract/gazetteer_builder.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <vector>

#include "data/data.h"
#include "extract/demonyms.h"
#include "extract/name_tables.h"
#include "extract/name_words.h"
#include "text/locale_names.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

using text::Token;
using text::Tokens;

constexpr std::size_t kUsual = 4096;  // names; a few languages have twice that

// "the world" and computing's "world" regions say nothing; a few are
// organisations; "Amerika" alone means the United States nearly everywhere.
std::string RegionKey(const text::LocaleName& region) {
  const std::string& code = region.code;
  if (code == "001" || code == "ZZ" || code == "XA" || code == "XB" ||
      code == "AC" || code == "CP" || code == "DG" || code == "IC" ||
      code == "EA" || code == "TA") {
    return "";
  }
  if (code == "UN" || code == "EU") return "org:" + code;
  if (code == "019" && region.name.find(' ') == std::string::npos &&
      !region.name.ends_with('s')) {
    return "region:US";
  }
  return "region:" + code;
}

// A name that ends in a word in brackets is also used without it.
std::string_view BeforeBracket(std::string_view name) {
  for (const std::string_view bracket : {" (", "（"}) {
    const std::size_t at = name.find(bracket);
    if (at != std::string_view::npos) return name.substr(0, at);
  }
  return name;
}

// How many bytes of a folded name all its forms keep; 0 where only the stem
// tells. "Дания" has "Дании", and "Дана" is another word; "Мали" has no forms.
std::size_t KeptBytes(std::string_view folded) {
  constexpr std::size_t kShortLetters = 4;
  const auto ends_in = [folded](std::initializer_list<std::string_view> ends) {
    return std::any_of(
        ends.begin(), ends.end(),
        [folded](std::string_view end) { return folded.ends_with(end); });
  };
  if (ends_in({"ia", "ия", "ія"})) {
    return folded.size() - (folded.ends_with('a') ? 1 : 2);
  }
  const bool vowel = ends_in({"i", "u", "и", "і", "у"});
  const bool is_short = text::CountCodePoints(folded) <= kShortLetters;
  return vowel && is_short ? folded.size() : 0;
}

bool IsOneGrapheme(const Tokens& form) {
  return form.list.size() == 1 &&
         (text::IsGraphemeScript(form.list[0].script) ||
          form.list[0].span.size() < 2);
}

}  // namespace

GazetteerBuilder::GazetteerBuilder(std::string_view language)
    : tag_(language),
      language_(TableLanguage(language)),
      forms_(WordForms::For(language)),
      name_words_(NameWords::For(language_)),
      gazetteer_(new Gazetteer(forms_)),
      key_index_(kUsual) {
  gazetteer_->names_.reserve(kUsual);
  gazetteer_->keys_.reserve(kUsual);
  gazetteer_->exact_.Reserve(kUsual);
  if (forms_.HasEndings()) gazetteer_->stems_.Reserve(kUsual);
  ForEachRowOf(data::Table("no_names"), language_, [&](std::string_view row) {
    const std::string_view key = data::NextColumn(&row);
    ForEachPart(row, [&](std::string_view form) {
      refused_[std::string(form)].push_back(key);
      AddAcronym(form);
      gazetteer_->refused_.Insert(
          Gazetteer::RefusedHash(text::HashFolded(text::Fold(form)), key));
    });
  });
  ForEachRowOf(
      data::Table("compass_prefixes"), language_, [&](std::string_view row) {
        ForEachPart(
            row, [&](std::string_view prefix) { prefixes_.push_back(prefix); });
      });
}

// A refused form that is all in capitals: in small letters it is the name.
void GazetteerBuilder::AddAcronym(std::string_view form) {
  text::Tokenise(form, &tokens_);
  if (tokens_.list.size() != 1) return;
  const Token& token = tokens_.list.front();
  if (token.upper_inside && !token.lower_inside) acronyms_.Insert(token.hash);
}

Gazetteer* GazetteerBuilder::Build() {
  AddTable("region_aliases", NameSource::kRegion);
  AddRegions();
  AddTable("organisations", NameSource::kOrganisation);
  AddTable("common_acronyms", NameSource::kOrganisation);
  AddDemonyms();
  AddLanguages();
  AddTable("places", NameSource::kCity);
  AddCities();
  AddSubdivisions();
  if (language_ != "en") AddEnglish();
  return gazetteer_;
}

bool GazetteerBuilder::IsRefused(std::string_view key,
                                 std::string_view form) const {
  const auto found = refused_.find(form);
  return found != refused_.end() &&
         std::any_of(
             found->second.begin(), found->second.end(),
             [&](std::string_view no) { return no == "*" || no == key; });
}

std::uint32_t GazetteerBuilder::KeyIndex(std::string_view key) {
  const std::uint64_t hash = text::HashFolded(key);
  if (const std::uint32_t* known = key_index_.Find(hash)) return *known;
  std::vector<std::string>& keys = gazetteer_->keys_;
  keys.emplace_back(key);
  return key_index_.Add(hash, static_cast<std::uint32_t>(keys.size() - 1));
}

void GazetteerBuilder::AddStems(const Tokens& form, std::uint32_t name) {
  hashes_.clear();
  for (const Token& token : form.list) {
    if (text::IsPhraseJoint(form, token)) continue;
    hashes_.push_back(text::HashFolded(forms_.Stem(form.Fold(token))));
  }
  gazetteer_->stems_.AddHashes(hashes_, name);
}

// Of an organisation's name the first capital is enough: languages and
// newsrooms differ on the others.
std::uint8_t GazetteerBuilder::CapitalsOf(const Tokens& form,
                                          NameSource source) {
  std::uint32_t capitals = 0;
  std::uint32_t word = 0;
  for (const Token& token : form.list) {
    if (text::IsPhraseJoint(form, token)) continue;
    if (word == Gazetteer::kCapitalBits) break;
    if (token.upper_first) {
      capitals |= 1u << word;
      if (source == NameSource::kOrganisation) break;
    }
    ++word;
  }
  return static_cast<std::uint8_t>(capitals);
}

void GazetteerBuilder::AddSmallStart(const Tokens& form) {
  for (const Token& token : form.list) {
    if (text::IsPhraseJoint(form, token)) continue;
    gazetteer_->small_starts_.Insert(token.hash);
    gazetteer_->small_starts_.Insert(
        text::HashFolded(forms_.Stem(form.Fold(token))));
    return;
  }
}

// Vaud is "Во" in Russian, as is "in".
bool GazetteerBuilder::OpensSentences(const Tokens& form) const {
  return form.list.size() == 1 &&
         name_words_.OpensSentences(form.list.front().hash);
}

void GazetteerBuilder::Add(std::string_view key, std::string_view form,
                           NameSource source) {
  if (key.empty() || form.empty() || IsRefused(key, form)) return;
  text::Tokenise(form, &tokens_);
  const Tokens& tokens = tokens_;
  if (tokens.list.empty() || IsOneGrapheme(tokens)) return;
  const Token& first = tokens.list.front();
  if (source == NameSource::kSubdivision && OpensSentences(tokens)) return;
  Gazetteer::Entry entry;
  entry.key = KeyIndex(key);
  entry.source = source;
  entry.capitals = CapitalsOf(tokens, source);
  entry.never_acronym =
      tokens.list.size() == 1 && acronyms_.Contains(first.hash);
  std::size_t letters = 0;
  bool lower = false;
  for (const Token& token : tokens.list) {
    lower |= token.lower_inside;
    for (const char c : form.substr(token.span.begin, token.span.size())) {
      letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }
  }
  entry.acronym = first.upper_first && !lower && letters <= 3;
  // "Рим", "Риму"; the short names of departments are other words' stems.
  const bool settled =
      source == NameSource::kRegion || source == NameSource::kCity;
  const std::size_t least = settled ? 3 : 4;
  const bool inflects = forms_.HasEndings() && letters >= least &&
                        !entry.acronym && source != NameSource::kDemonym;
  // The stem of a short name without a capital is the stem of other words.
  constexpr std::size_t kShortLetters = 6;
  if (inflects && source == NameSource::kLanguage && entry.capitals == 0 &&
      letters <= kShortLetters && text::HasCase(first.script)) {
    entry.start = static_cast<std::uint32_t>(gazetteer_->starts_.size());
    gazetteer_->starts_.emplace_back(tokens.Fold(first));
  } else if (inflects && source != NameSource::kLanguage) {
    if (const std::size_t kept = KeptBytes(tokens.Fold(first)); kept > 0) {
      entry.start = static_cast<std::uint32_t>(gazetteer_->starts_.size());
      gazetteer_->starts_.emplace_back(tokens.Fold(first).substr(0, kept));
    }
  }
  const auto name = static_cast<std::uint32_t>(gazetteer_->names_.size());
  gazetteer_->names_.push_back(entry);
  gazetteer_->exact_.Add(tokens, name);
  if ((entry.capitals & 1) == 0) AddSmallStart(tokens);
  if (inflects) AddStems(tokens, name);
}

void GazetteerBuilder::AddRegions() {
  for (const text::LocaleName& region : text::RegionNames(tag_)) {
    const std::string key = RegionKey(region);
    Add(key, region.name, NameSource::kRegion);
    AddVariants(key, region.name);
    const std::string_view bare = BeforeBracket(region.name);
    // "Congo (DRC)": the bare name is another country's too.
    if (bare != region.name && region.code != "CD" && region.code != "CG") {
      Add(key, bare, NameSource::kRegion);
    }
  }
}

// The parts of a country that compounds name: "Nordalgerien".
void GazetteerBuilder::AddVariants(const std::string& key,
                                   const std::string& name) {
  if (name.find(' ') != std::string::npos) return;
  for (const std::string_view prefix : prefixes_) {
    Add(key, std::string(prefix) + name, NameSource::kSubdivision);
  }
}

void GazetteerBuilder::AddCities() {
  for (const text::LocaleName& city : text::CityNames(tag_)) {
    const std::string_view state = text::CityStateOf(city.code);
    if (state.empty()) {
      Add("city:" + city.code, city.name, NameSource::kCity);
    } else {
      Add("region:" + std::string(state), city.name, NameSource::kRegion);
    }
  }
}

// Newsrooms that write Latin letters leave many foreign names in English, in
// other names above all ("Bank of Korea"). They come last, so that what the
// language itself means by a name goes before.
void GazetteerBuilder::AddEnglish() {
  for (const text::LocaleName& region : text::RegionNames("en")) {
    // Also names of persons.
    if (region.name == "Jordan" || region.name == "Chad" ||
        region.name == "Georgia") {
      continue;
    }
    Add(RegionKey(region), region.name, NameSource::kCity);
  }
  for (const text::LocaleName& city : text::CityNames("en")) {
    if (text::CityStateOf(city.code).empty()) {
      Add("city:" + city.code, city.name, NameSource::kSubdivision);
    }
  }
}

void GazetteerBuilder::AddLanguages() {
  for (const text::LocaleName& language : text::LanguageNames(tag_)) {
    Add("language:" + language.code, language.name, NameSource::kLanguage);
  }
}

void GazetteerBuilder::AddTable(std::string_view table, NameSource source) {
  ForEachForm(data::Table(table), language_,
              [&](std::string_view key, std::string_view form) {
                Add(key, form, source);
              });
}

void GazetteerBuilder::AddDemonyms() {
  ForEachDemonym(language_, [&](std::string_view key, std::string_view form) {
    Add(key, form, NameSource::kDemonym);
  });
}

void GazetteerBuilder::AddSubdivisions() {
  data::ForEachRow(data::Table("subdivisions"), [&](std::string_view row) {
    if (data::NextColumn(&row) != language_) return;
    std::string key = "subdivision:";
    key += data::NextColumn(&row);  // the country
    const std::size_t country_end = key.size();
    ForEachPart(row, [&](std::string_view part) {
      const std::size_t equals = part.find('=');
      if (equals == std::string_view::npos) return;
      key.replace(country_end, std::string::npos, part.substr(0, equals));
      Add(key, part.substr(equals + 1), NameSource::kSubdivision);
    });
  });
}

}  // namespace claimdiff
