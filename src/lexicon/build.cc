#include "lexicon/build.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "data/data.h"
#include "lexicon/bridges.h"
#include "lexicon/compile.h"
#include "lexicon/dictd.h"
#include "lexicon/gloss.h"
#include "lexicon/han_words.h"
#include "lexicon/inflect.h"
#include "lexicon/japanese.h"
#include "lexicon/licence.h"
#include "lexicon/parallel.h"
#include "lexicon/sisters.h"
#include "lexicon/starts.h"
#include "system/replace_file.h"
#include "text/english_names.h"
#include "text/language_tag.h"
#include "text/stem.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace claimdiff::lexicon {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxPhraseWords = 4;  // longer ones explain, not name

// The language of an ISO 639-3 code, as FreeDict names its files; empty if
// there is none.
std::string LanguageOf(std::string_view code) {
  const std::optional<std::string> tag = text::CanonicalLanguage(code);
  if (!tag || text::EnglishLanguage(*tag).empty()) return {};
  return std::string(text::BaseLanguage(*tag));
}

// English words that name no concept: particles of glosses ("to do sth.").
constexpr std::string_view kEmptyWords[] = {
    "a",   "an",  "the", "to",   "of",  "in",   "on",  "at",  "be",
    "is",  "or",  "and", "with", "for", "from", "by",  "as",  "sb",
    "sth", "one", "s",   "it",   "his", "her",  "not", "who", "that",
};

bool IsEmptyWord(std::string_view word) {
  return std::find(std::begin(kEmptyWords), std::end(kEmptyWords), word) !=
         std::end(kEmptyWords);
}

// Words of a phrase, folded; empty when the phrase is too long.
std::vector<std::string> FoldedWords(std::string_view phrase,
                                     std::size_t limit) {
  const text::Tokens tokens = text::Tokenise(phrase);
  std::vector<std::string> words;
  for (const text::Token& token : tokens.list) {
    if (token.kind != text::TokenKind::kWord) continue;
    // Graphemes of one run belong together.
    if (text::IsGraphemeScript(token.script) && !token.space_before &&
        !words.empty()) {
      words.back() += tokens.Fold(token);
    } else {
      words.emplace_back(tokens.Fold(token));
    }
    if (words.size() > limit) return {};
  }
  return words;
}

std::string Joined(const std::vector<std::string>& words) {
  std::string phrase;
  for (const std::string& word : words) {
    if (!phrase.empty()) phrase += ' ';
    phrase += word;
  }
  return phrase;
}

// Files a meaning of a folded word or phrase, and of its stem.
void File(std::string_view language, std::string_view folded, Concept meaning,
          float weight, Origin origin, Content* into) {
  const std::uint64_t hash = text::HashFolded(folded);
  const bool has_stem =
      text::HasStemmer(language) && folded.find(' ') == std::string::npos;
  const std::uint64_t stem =
      has_stem ? StemHash(text::Stem(language, folded)) : 0;
  if (origin == Origin::kTexts) {
    into->learnt.push_back({hash, stem, meaning, weight});
  } else {
    into->rows.push_back({hash, meaning, weight});
    if (has_stem) into->rows.push_back({stem, meaning, weight});
  }
  AddStart(folded, &into->starts);
  into->longest =
      std::max(into->longest, static_cast<std::uint32_t>(folded.size()));
}

}  // namespace

void Builder::AddRow(std::string_view language, std::string_view word,
                     std::string_view concept_name, Concept meaning,
                     float weight, Origin origin) {
  const std::string folded = Joined(FoldedWords(word, kMaxPhraseWords));
  if (folded.empty()) return;
  auto at = languages_.find(language);
  if (at == languages_.end()) {
    at = languages_.emplace(std::string(language), Content()).first;
  }
  Content& into = at->second;
  if (origin == Origin::kDictionary && folded.find(' ') == folded.npos &&
      (language == "ja" || IsSister(language))) {
    words_[std::string(language)].insert(folded);
  }
  File(language, folded, meaning, weight, origin, &into);
  std::string& name = into.names[meaning];
  if (name.empty() || concept_name < name) name = concept_name;
}

void Builder::AddJapaneseStems() {
  const auto words = words_.find("ja");
  if (words == words_.end()) return;
  Content& into = languages_.at("ja");
  for (const std::string& word : words->second) {
    const std::uint64_t base = text::HashFolded(word);
    for (const std::string& stem : JapaneseStems(word)) {
      into.forms.push_back({text::HashFolded(stem), base});
      AddStart(stem, &into.starts);
    }
  }
}

void Builder::AddBridge(std::string_view language_1, std::string_view word_1,
                        std::string_view language_2, std::string_view word_2,
                        float weight) {
  const std::string folded_1 = Joined(FoldedWords(word_1, kMaxPhraseWords));
  const std::string folded_2 = Joined(FoldedWords(word_2, kMaxPhraseWords));
  if (folded_1.empty() || folded_2.empty()) return;
  languages_.try_emplace(std::string(language_1));
  languages_.try_emplace(std::string(language_2));
  bridges_.Add(language_1, folded_1, language_2, folded_2, weight);
}

void Builder::AddOneWay(std::string_view language, std::string_view word,
                        std::string_view by_way, std::string_view by_way_word) {
  languages_.try_emplace(std::string(language));
  bridges_.AddOneWay(language, word, by_way, by_way_word, 1.F);
}

void Builder::AddEnglish(std::string_view language, std::string_view word,
                         std::string_view english, float weight,
                         Origin origin) {
  std::vector<std::string> words = FoldedWords(english, kMaxPhraseWords + 2);
  std::erase_if(words, [](const std::string& w) { return IsEmptyWord(w); });
  if (words.empty() || words.size() > kMaxPhraseWords) return;
  const float share = weight / static_cast<float>(words.size());
  for (const std::string& part : words) {
    AddRow(language, word, EnglishStem(part), ConceptOf(part), share, origin);
  }
}

void Builder::AddDirect(std::string_view language_1, std::string_view word_1,
                        std::string_view language_2, std::string_view word_2,
                        float weight) {
  const std::string folded = Joined(FoldedWords(word_1, kMaxPhraseWords));
  if (folded.empty()) return;
  const std::string name = std::string(language_1) + ":" + folded;
  const auto meaning = static_cast<Concept>(text::HashFolded(name));
  AddRow(language_1, word_1, name, meaning, weight, Origin::kDictionary);
  AddRow(language_2, word_2, name, meaning, weight, Origin::kDictionary);
}

void Builder::AddNote(std::string_view language, std::string note) {
  const auto at = languages_.find(language);
  if (at != languages_.end()) at->second.notes.push_back(std::move(note));
}

void Builder::NoteShared(std::string_view language, std::string_view what,
                         std::string_view other, std::uint64_t words) {
  if (words == 0) return;
  AddNote(language, std::string(what) + "\tsee those of " + std::string(other) +
                        "\t" + std::to_string(words));
}

Result<std::uint64_t> Builder::AddFile(const fs::path& path) {
  if (path.extension() == ".index") return AddDictd(path);
  if (path.extension() == ".tsv") return AddTsv(path);
  if (path.extension() == ".aff") return AddSpelling(path);
  if (path.filename() == "hanja.txt") return AddHanja(path);
  const fs::path folder = path.has_filename() ? path : path.parent_path();
  if (folder.filename() == "annotations") return AddAnnotations(folder);
  if (folder.filename() == "locale") return AddCatalogues(folder);
  return Error{ErrorCode::kUsage,
               "neither a dictd .index, a .tsv or .aff file, libhangul's "
               "hanja.txt, a CLDR folder named annotations nor a folder of "
               "catalogues named locale",
               path.string(), 0};
}

Result<std::uint64_t> Builder::AddSpelling(const fs::path& aff) {
  std::error_code missing;
  if (!fs::exists(aff, missing)) {
    return Error{ErrorCode::kIo, "cannot be read", aff.string(), 0};
  }
  const std::string name = aff.stem().string();
  spelling_[std::string(KeptUnder(name))].push_back(aff);
  return 0;
}

Result<std::uint64_t> Builder::AddDictd(const fs::path& index) {
  const std::string name = index.stem().string();
  std::string from;
  std::string to;
  if (name == "mueller7") {
    from = "en";
    to = "ru";
  } else if (name.starts_with("freedict-") && name.size() >= 16) {
    from = LanguageOf(std::string_view(name).substr(9, 3));
    to = LanguageOf(std::string_view(name).substr(13, 3));
  }
  if (from == to || from.empty() || to.empty()) {
    return Error{ErrorCode::kUsage,
                 "the file name must be freedict-xxx-yyy.index with two known "
                 "languages, or mueller7.index",
                 index.string(), 0};
  }
  Result<Dictd> read = ReadDictd(index);
  if (!read.ok()) return read.error();
  std::uint64_t added = 0;
  for (const DictdEntry& entry : read.value().entries) {
    for (const Translation& t : Translations(entry.article)) {
      if (from == "en") {
        AddEnglish(to, t.text, entry.headword, t.weight);
      } else if (to == "en") {
        AddEnglish(from, entry.headword, t.text, t.weight);
      } else {
        AddBridge(from, entry.headword, to, t.text, t.weight);
      }
      ++added;
    }
  }
  const std::string note = name + "\t" + LicenceOf(read.value().about) + "\t" +
                           std::to_string(read.value().entries.size());
  for (const std::string_view language : {from, to}) {
    if (language != "en") AddNote(language, note);
  }
  if (from == "en" || to == "en") {
    entries_[std::string(from == "en" ? to : from)] +=
        read.value().entries.size();
  }
  return added;
}

namespace {

// As notes name a spelling dictionary.
std::string SpellingSource(const fs::path& aff) {
  return "hunspell " + aff.stem().string();
}

// The rows of one word, each meaning once. REQUIRES: rows are sorted.
template <typename Languages>
std::vector<Row> RowsOf(const Languages& languages, std::string_view language,
                        std::uint64_t hash) {
  const auto at = languages.find(language);
  if (at == languages.end()) return {};
  const std::vector<Row>& rows = at->second.rows;
  auto row = std::lower_bound(
      rows.begin(), rows.end(), hash,
      [](const Row& r, std::uint64_t h) { return r.hash < h; });
  std::vector<Row> found;
  for (; row != rows.end() && row->hash == hash; ++row) {
    // The strongest of a meaning comes first.
    if (found.empty() || found.back().meaning != row->meaning) {
      found.push_back(*row);
    }
  }
  return found;
}

}  // namespace

void Builder::Cross(const std::string& tag, Content* content) const {
  const auto rows = [this](std::string_view language, std::uint64_t hash) {
    return RowsOf(languages_, language, hash);
  };
  for (const BridgedSense& sense : bridges_.Cross(tag, rows)) {
    File(tag, sense.word, sense.meaning, sense.weight, Origin::kDictionary,
         content);
    const auto& names = languages_.find(sense.by_way)->second.names;
    content->names.emplace(sense.meaning, names.at(sense.meaning));
  }
}

Result<Content> Builder::Completed(const std::string& tag,
                                   const Content& words) const {
  Content content = words;
  Cross(tag, &content);
  const std::vector<std::uint64_t> known = Hashes(content.rows);
  std::erase_if(content.forms, [&known](const Form& form) {
    return std::binary_search(known.begin(), known.end(), form.form);
  });
  const auto at = spelling_.find(tag);
  if (at == spelling_.end()) return content;
  for (const fs::path& aff : at->second) {
    const Result<std::uint64_t> added = AddForms(tag, aff, &content);
    if (!added.ok()) return added.error();
    content.notes.push_back(SpellingSource(aff) + "\tsee its package\t" +
                            std::to_string(added.value()));
  }
  return content;
}

Result<fs::path> Builder::WriteOne(const std::string& tag,
                                   const fs::path& directory) const {
  const Result<Content> content = Completed(tag, languages_.at(tag));
  if (!content.ok()) return content.error();
  const fs::path path = directory / (tag + ".lexicon");
  const std::string bytes = Compile(tag, content.value());
  if (std::optional<Error> error = ReplaceFile(path, bytes)) return *error;
  return path;
}

std::set<std::string, std::less<>> Builder::Sources() const {
  std::set<std::string, std::less<>> names;
  for (const auto& [tag, content] : languages_) {
    for (const std::string& note : content.notes) {
      names.insert(note.substr(0, note.find('\t')));
    }
  }
  for (const auto& [tag, files] : spelling_) {
    for (const fs::path& aff : files) names.insert(SpellingSource(aff));
  }
  return names;
}

std::optional<Error> Builder::FindLoss(const fs::path& directory) const {
  const std::set<std::string, std::less<>> sources = Sources();
  for (const auto& [tag, content] : languages_) {
    const fs::path path = directory / (tag + ".lexicon");
    const Result<Lexicon> old = Lexicon::Open(path);
    if (!old.ok()) continue;  // none, or nothing that could be used
    std::string_view notes = old.value().notes();
    while (!notes.empty()) {
      std::string_view note = data::Cut(&notes, '\n');
      const std::string_view source = data::NextColumn(&note);
      if (sources.contains(source)) continue;
      return Error{ErrorCode::kUsage,
                   "was compiled from \"" + std::string(source) +
                       "\" too, whose words would be lost: name that as well "
                       "(--installed: all that is installed), or another "
                       "directory with --output, or --replace the file",
                   path.string(), 0};
    }
  }
  return std::nullopt;
}

Result<std::vector<fs::path>> Builder::Write(const fs::path& directory,
                                             Overwriting overwriting) {
  ShareHanWords();
  ShareSisterWords();
  AddJapaneseStems();
  TakeLessons();
  if (overwriting == Overwriting::kNeedsSources) {
    if (std::optional<Error> loss = FindLoss(directory)) return *loss;
  }
  for (auto& [tag, content] : languages_) SortRows(&content.rows);
  std::error_code trouble;
  fs::create_directories(directory, trouble);
  std::vector<std::string> tags;
  for (const auto& [tag, words] : languages_) tags.push_back(tag);
  std::vector<std::optional<Result<fs::path>>> results(tags.size());
  ForEachInParallel(tags.size(), [&](std::size_t i) {
    results[i] = WriteOne(tags[i], directory);
  });
  std::vector<fs::path> written;
  for (const auto& result : results) {
    if (!result->ok()) return result->error();
    written.push_back(result->value());
  }
  return written;
}

std::vector<fs::path> InstalledDictionaries(const InstalledAt& places) {
  std::vector<fs::path> found;
  std::error_code trouble;
  for (const auto& entry : fs::directory_iterator(places.dictd, trouble)) {
    const std::string name = entry.path().filename().string();
    if (name == "mueller7.index" ||
        (name.starts_with("freedict-") && name.ends_with(".index") &&
         name.size() >= 16 && !LanguageOf(name.substr(9, 3)).empty() &&
         !LanguageOf(name.substr(13, 3)).empty())) {
      found.push_back(entry.path());
    }
  }
  std::sort(found.begin(), found.end());
  const auto dictionaries = static_cast<std::ptrdiff_t>(found.size());
  for (const auto& entry : fs::directory_iterator(places.hunspell, trouble)) {
    // Links are other countries' names of the same file.
    if (entry.path().extension() == ".aff" && !entry.is_symlink(trouble)) {
      found.push_back(entry.path());
    }
  }
  std::sort(found.begin() + dictionaries, found.end());
  if (fs::exists(places.hanja, trouble)) found.push_back(places.hanja);
  const fs::path annotations = places.cldr / "annotations";
  for (const fs::path& folder : {annotations, places.locale}) {
    if (fs::is_directory(folder, trouble)) found.push_back(folder);
  }
  return found;
}

}  // namespace claimdiff::lexicon
