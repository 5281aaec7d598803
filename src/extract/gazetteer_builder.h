// Fills a gazetteer: see gazetteer.h for what it is.
#ifndef CLAIMDIFF_EXTRACT_GAZETTEER_BUILDER_H_
#define CLAIMDIFF_EXTRACT_GAZETTEER_BUILDER_H_

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/gazetteer.h"
#include "extract/name_words.h"
#include "text/hash_table.h"

namespace claimdiff {

class GazetteerBuilder {
 public:
  // `language` is BCP 47.
  explicit GazetteerBuilder(std::string_view language);

  // Everything that CLDR and src/data know. The caller owns the result.
  Gazetteer* Build();

 private:
  void AddRegions();
  void AddVariants(const std::string& key, const std::string& name);
  void AddCities();
  void AddLanguages();
  void AddEnglish();
  void AddTable(std::string_view table, NameSource source);
  void AddDemonyms();
  void AddSubdivisions();
  void Add(std::string_view key, std::string_view form, NameSource source);
  void AddAcronym(std::string_view form);
  static std::uint8_t CapitalsOf(const text::Tokens& form, NameSource source);
  void AddSmallStart(const text::Tokens& form);
  void AddStems(const text::Tokens& form, std::uint32_t name);
  bool OpensSentences(const text::Tokens& form) const;
  std::uint32_t KeyIndex(std::string_view key);
  bool IsRefused(std::string_view key, std::string_view form) const;

  std::string tag_;       // BCP 47, for CLDR
  std::string language_;  // for src/data
  const WordForms& forms_;
  const NameWords& name_words_;
  Gazetteer* gazetteer_;
  text::HashTable<std::uint32_t> key_index_;  // by text::HashFolded
  // Forms, and the keys that each is not a name of; "*": of none.
  std::map<std::string, std::vector<std::string_view>, std::less<>> refused_;
  text::HashSet acronyms_;  // that are no names, while what they spell is
  std::vector<std::string_view> prefixes_;  // of parts of a country
  // Of the name at hand, kept for their room.
  text::Tokens tokens_;
  std::vector<std::uint64_t> hashes_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_GAZETTEER_BUILDER_H_
