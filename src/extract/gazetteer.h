// Things that have a key of their own in every language: countries and groups
// of them, cities, provinces, organisations, languages.
#ifndef CLAIMDIFF_EXTRACT_GAZETTEER_H_
#define CLAIMDIFF_EXTRACT_GAZETTEER_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/starts.h"
#include "extract/word_forms.h"
#include "text/hash_table.h"
#include "text/phrases.h"
#include "text/tokens.h"

namespace claimdiff {

// Which table a name comes from. Where several tables have a name, the first
// of these wins: Luxembourg is the country, New York the city.
enum class NameSource : std::uint8_t {
  kRegion,
  kOrganisation,
  kDemonym,
  kLanguage,
  kCity,
  kSubdivision,
};

// Tokens [first, last) name what its keys stand for, mostly one thing.
struct GazetteerHit {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  NameSource source = NameSource::kRegion;
  std::uint32_t keys_begin = 0;  // of GazetteerRoom::keys
  std::uint32_t keys_end = 0;
};

// What hits are read into; a reader of many keeps it.
struct GazetteerRoom {
  std::vector<std::string_view> keys;  // of the gazetteer, which lives on
  std::vector<text::PhraseMatch> matches;

  std::span<const std::string_view> KeysOf(const GazetteerHit& hit) const {
    return std::span(keys).subspan(hit.keys_begin,
                                   hit.keys_end - hit.keys_begin);
  }
};

class Gazetteer {
 public:
  // Built from CLDR and src/data on first use; lives as long as the program.
  static const Gazetteer& For(std::string_view language);

  // The longest name that starts with the first token of `range` and ends in
  // it; its keys are added to the room. False if there is none.
  bool Match(const text::Tokens& tokens, TokenRange range, GazetteerRoom* room,
             GazetteerHit* hit) const;

  // False for all tokens that no name starts with.
  bool MayMatch(std::string_view folded, const text::Token& token) const;

  // Whether all names that start with the word want a capital there.
  // REQUIRES: MayMatch().
  bool NeedsCapital(std::string_view folded, const text::Token& token) const;

  std::size_t size() const { return names_.size(); }

 private:
  friend class GazetteerBuilder;
  struct Entry {
    std::uint32_t key = 0;         // into keys_
    std::uint32_t start = kWhole;  // into starts_
    NameSource source = NameSource::kRegion;
    // A bit for each of the first words that wants a capital: "La Paz", not "La
    // paz"; "the States", not "the states"; none of "inglês".
    std::uint8_t capitals = 0;
    bool acronym = false;        // "US", not "Us"
    bool never_acronym = false;  // "Meta", not "META" among small letters
  };
  static constexpr std::uint32_t kWhole = 0xFFFFFFFF;
  static constexpr std::uint32_t kCapitalBits = 8;

  explicit Gazetteer(const WordForms& forms) : forms_(forms) {}
  // Of a word, by its hash, that is no form of the key's name.
  static std::uint64_t RefusedHash(std::uint64_t token_hash,
                                   std::string_view key) {
    return token_hash ^ text::HashFolded(key);
  }
  static bool IsAcronym(const text::Tokens& tokens, std::uint32_t i);
  bool HasCapitals(const text::Tokens& tokens, std::uint32_t first,
                   const text::PhraseMatch& match) const;
  bool HasStart(std::string_view folded, const text::PhraseMatch& match) const;
  std::uint64_t StemHash(std::string_view folded,
                         const text::Token& token) const;
  void Choose(const text::Tokens& tokens, GazetteerRoom* room,
              GazetteerHit* hit) const;
  void AddKey(std::string_view key, GazetteerRoom* room,
              GazetteerHit* hit) const;
  bool Fits(const text::Tokens& tokens, std::uint32_t first,
            const text::PhraseMatch& match) const;

  const WordForms& forms_;
  std::vector<std::string> keys_;
  std::vector<Entry> names_;
  // What the inflected forms of short names begin with.
  std::vector<std::string> starts_;
  text::PhraseTable exact_;  // values are indices into names_
  text::PhraseTable stems_;
  // By hash: the first words of names that need no capital, and their stems.
  text::HashSet small_starts_;
  text::HashSet refused_;  // by RefusedHash
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_GAZETTEER_H_
