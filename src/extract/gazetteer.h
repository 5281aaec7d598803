// Things that have a key of their own in every language: countries and groups
// of them, cities, provinces, organisations, languages.
#ifndef CLAIMDIFF_EXTRACT_GAZETTEER_H_
#define CLAIMDIFF_EXTRACT_GAZETTEER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/word_forms.h"
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

// Tokens [first, last) name what `keys` stand for, mostly one thing.
struct GazetteerHit {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  NameSource source = NameSource::kRegion;
  std::vector<std::string_view> keys;  // of the gazetteer, which lives on
};

class Gazetteer {
 public:
  // Built from CLDR and src/data on first use; lives as long as the program.
  static const Gazetteer& For(std::string_view language);

  // The longest name that starts at token `first` and ends before `limit`.
  // False if there is none.
  bool Match(const text::Tokens& tokens, std::uint32_t first,
             std::uint32_t limit, GazetteerHit* hit) const;

  // False for all tokens that no name starts with.
  bool MayMatch(std::string_view folded, const text::Token& token) const;

  std::size_t size() const { return names_.size(); }

 private:
  friend class GazetteerBuilder;
  enum class Shape : std::uint8_t {
    kAny,    // "inglês" also as "Inglês"
    kUpper,  // "Turkey", not "turkey"
    kCaps,   // "US", not "Us"
  };
  struct Entry {
    std::uint32_t key = 0;  // into keys_
    NameSource source = NameSource::kRegion;
    Shape shape = Shape::kAny;
  };

  explicit Gazetteer(const WordForms& forms) : forms_(forms) {}
  std::uint64_t StemHash(std::string_view folded,
                         const text::Token& token) const;
  void Choose(const text::Tokens& tokens, std::uint32_t first,
              const std::vector<text::PhraseMatch>& matches,
              GazetteerHit* hit) const;
  bool Fits(const text::Tokens& tokens, std::uint32_t first,
            const text::PhraseMatch& match) const;

  const WordForms& forms_;
  std::vector<std::string> keys_;
  std::vector<Entry> names_;
  text::PhraseTable exact_;  // values are indices into names_
  text::PhraseTable stems_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_GAZETTEER_H_
