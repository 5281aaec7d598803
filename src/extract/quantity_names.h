// The names of what numbers count: per cents, currencies, units of measure.
#ifndef CLAIMDIFF_EXTRACT_QUANTITY_NAMES_H_
#define CLAIMDIFF_EXTRACT_QUANTITY_NAMES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/byte_trie.h"

namespace claimdiff {

enum class CountedKind : std::uint8_t {
  kPercent,
  kTenth,         // ten per cent: zh 成, ja 割
  kPercentPoint,  // no per cent: 15 % + 2 points is 17 %
  kMoney,
  kMeasure,
};

struct QuantityName {
  CountedKind kind = CountedKind::kMeasure;
  // ISO 4217 code or CLDR unit id; empty for per cents.
  std::string id;
  // As CLDR or the table writes it; signs of one or two letters must be
  // written just so ("5 m" is no "5 M").
  std::string spelling;
  bool sign = false;  // "km", "US$"
  // Read only when glued to its digits ("5in"), a common word otherwise.
  bool glued_only = false;
  // What the name is but for its use as a unit.
  enum class Word : std::uint8_t {
    kNone,
    kEveryday,   // Spanish "ha", "has": no word follows where it is a unit
    kAfterYear,  // Swedish "ha": likewise, but only after what may be a year
    kOfWords,    // Korean "줄", a line: counts digits only
  };
  Word word = Word::kNone;
  // For a name around its number ("摄氏5度"): the squeezed part after it.
  std::string after;
};

struct QuantityNames {
  ByteTrie after;        // squeezed names -> index into list
  ByteTrie before;       // those that stand before the number
  ByteTrie endings;      // case endings that may follow a name
  ByteTrie per;          // before the number: 0 "an hour", 1 "a second"
  ByteTrie below;        // before degrees: "零下"
  ByteTrie lower_codes;  // currency codes that are no words: "usd"
  ByteTrie connectors;   // "de" of "15 milhões de dólares"
  ByteTrie minor;        // hundredths of a currency: "cents"
  ByteTrie minor_joins;  // before them, beside "and": Spanish "con"
  std::vector<QuantityName> list;

  // `without_accents`: read also where the accents are left out.
  void AddAfter(std::string_view name, QuantityName what,
                bool without_accents = true);
  void AddBefore(std::string_view name, QuantityName what);
};

// The names in `language`; `region` ("AU", may be empty) says whose dollar is
// meant by a bare one: its own, else the United States'.
QuantityNames LearnQuantityNames(std::string_view language,
                                 std::string_view region);

// Folds and leaves out spaces and what phrases overlook (text/phrases.h), but
// keeps signs: "km / h" is "km/h", "c.c." is "cc".
std::string SqueezeName(std::string_view name);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_QUANTITY_NAMES_H_
