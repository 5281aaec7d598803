// Compiles dictionaries into lexicon files, one a language.
#ifndef CLAIMDIFF_LEXICON_BUILD_H_
#define CLAIMDIFF_LEXICON_BUILD_H_

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/result.h"
#include "lexicon/bridges.h"
#include "lexicon/catalogues.h"
#include "lexicon/compile.h"
#include "lexicon/han_words.h"
#include "lexicon/lexicon.h"

namespace claimdiff::lexicon {

// Where a translation comes from: a dictionary, or texts from which it was
// learnt beside one.
enum class Origin { kDictionary, kTexts };

// Whether a compiled file may be written over that came from a source which
// this build does not have, and whose words would so be lost.
enum class Overwriting { kNeedsSources, kAnything };

// Gathers translations and writes the files. Adding in another order gives the
// same files.
class Builder {
 public:
  // `word` of `language` may mean `english`, with this weight (> 0). Phrases
  // of up to four English words lead to the concept of each content word.
  void AddEnglish(std::string_view language, std::string_view word,
                  std::string_view english, float weight,
                  Origin origin = Origin::kDictionary);

  // Two words of languages other than English that translate each other meet
  // in a concept of their own, named "xx:word" after the first.
  void AddDirect(std::string_view language_1, std::string_view word_1,
                 std::string_view language_2, std::string_view word_2,
                 float weight);

  // A line about a source of `language`, kept in the file.
  void AddNote(std::string_view language, std::string note);

  // Adds a dictionary; what it is follows from its name and content:
  //   freedict-xxx-yyy.index    DICT format, ISO 639-3 codes; without English
  //                             on either side, a bridge (bridges.h)
  //   mueller7.index            DICT format, English-Russian
  //   xx.aff, xx_YY.aff         Hunspell, for the forms of the words that
  //                             dictionaries added before and after have
  //   hanja.txt                 of libhangul, for the words of Korean that are
  //                             those of Japanese (han_words.h)
  //   a folder "annotations"    of CLDR, beside "annotationsDerived"
  //   a folder "locale"         of gettext, with catalogues of messages
  //   *.tsv                     language, word, language, word, weight (may be
  //                             left out), notes in lines that begin with '#'
  // Returns the number of translations, 0 for Hunspell and hanja.txt. Errors:
  // kIo, kUsage.
  Result<std::uint64_t> AddFile(const std::filesystem::path& path);

  // Writes <language>.lexicon for each language into `directory`, which is
  // made if need be, on all processors. Returns the paths, ascending. Errors:
  // kIo, and under kNeedsSources kUsage: then nothing is written.
  Result<std::vector<std::filesystem::path>> Write(
      const std::filesystem::path& directory,
      Overwriting overwriting = Overwriting::kNeedsSources);

 private:
  void AddRow(std::string_view language, std::string_view word,
              std::string_view concept_name, Concept meaning, float weight,
              Origin origin);
  void AddPair(std::string_view language_1, std::string_view word_1,
               std::string_view language_2, std::string_view word_2,
               float weight);
  void AddBridge(std::string_view language_1, std::string_view word_1,
                 std::string_view language_2, std::string_view word_2,
                 float weight);
  // As AddBridge, but the second language learns nothing.
  void AddOneWay(std::string_view language, std::string_view word,
                 std::string_view by_way, std::string_view by_way_word);
  // Adds the words of language `tag` that bridges lead to English.
  void Cross(const std::string& tag, Content* content) const;
  Result<std::uint64_t> AddDictd(const std::filesystem::path& index);
  Result<std::uint64_t> AddAnnotations(const std::filesystem::path& folder);
  Result<std::uint64_t> AddCatalogues(const std::filesystem::path& folder);
  Result<std::uint64_t> AddHanja(const std::filesystem::path& path);
  // Words of Japanese become words of Chinese and Korean (han_words.h).
  void ShareHanWords();
  // Words become words of sister languages (sisters.h).
  void ShareSisterWords();
  void ShareWordsOf(std::string_view sister, std::string_view language);
  // Whether anything at all was given of a language.
  bool IsAskedFor(std::string_view language) const;
  // Files the stems of Japanese words (japanese.h).
  void AddJapaneseStems();
  // Notes how many words `language` has from `other`.
  void NoteShared(std::string_view language, std::string_view what,
                  std::string_view other, std::uint64_t words);
  void TakeLessons();
  Result<std::uint64_t> AddSpelling(const std::filesystem::path& aff);
  // The names of all sources, as notes have them.
  std::set<std::string, std::less<>> Sources() const;
  // The first file in `directory` that came from another source as well.
  std::optional<Error> FindLoss(const std::filesystem::path& directory) const;
  // `words` of language `tag`, with what bridges and spelling dictionaries add.
  Result<Content> Completed(const std::string& tag, const Content& words) const;
  Result<std::filesystem::path> WriteOne(
      const std::string& tag, const std::filesystem::path& directory) const;
  Result<std::uint64_t> AddTsv(const std::filesystem::path& path);

  std::map<std::string, Content, std::less<>> languages_;
  Bridges bridges_;
  // Single words of dictionaries, by language: of Japanese and of sisters.
  std::map<std::string, std::set<std::string>, std::less<>> words_;
  std::vector<KoreanWord> korean_words_;
  // By language: of dictionaries from or to English, and words that Chinese
  // and Korean share with Japanese.
  std::map<std::string, std::uint64_t, std::less<>> entries_;
  std::vector<Lesson> lessons_;  // to be taken when all dictionaries are known
  std::map<std::string, std::vector<std::filesystem::path>, std::less<>>
      spelling_;  // by language
};

// Where Debian's packages put what AddFile can read.
struct InstalledAt {
  std::filesystem::path dictd = "/usr/share/dictd";
  std::filesystem::path hunspell = "/usr/share/hunspell";
  std::filesystem::path hanja = "/usr/share/libhangul/hanja/hanja.txt";
  std::filesystem::path cldr = "/usr/share/unicode/cldr/common";
  std::filesystem::path locale = "/usr/share/locale";
};

// The dictionaries of this machine that AddFile can read, in a fixed order:
// those of dict-freedict-*, mueller7-dict, libhangul-data and
// unicode-cldr-core, and the messages of all programs.
std::vector<std::filesystem::path> InstalledDictionaries(
    const InstalledAt& places = {});

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_BUILD_H_
