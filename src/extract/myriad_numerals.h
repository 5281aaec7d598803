// The numerals of the languages that count in myriads: one grapheme each.
#ifndef CLAIMDIFF_EXTRACT_MYRIAD_NUMERALS_H_
#define CLAIMDIFF_EXTRACT_MYRIAD_NUMERALS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/byte_trie.h"

namespace claimdiff {

struct MyriadNumeral {
  enum class Kind : std::uint8_t { kDigit, kTen, kPower, kPoint, kMinus };
  Kind kind = Kind::kDigit;
  std::uint16_t value = 0;  // the digit; 10, 20, 100, 1000; the power of ten
  bool formal = false;      // of cheques, in other texts mostly a name's
};

struct MyriadNumerals {
  ByteTrie signs;  // folded grapheme -> index into list
  std::vector<MyriadNumeral> list;
  ByteTrie counters;   // what may follow a number
  ByteTrie particles;  // what else may follow one of several numerals
  ByteTrie several;    // nobody has counted the numerals after it
  ByteTrie vague;      // the numeral after it may end a word
  ByteTrie words;      // words that begin like numbers and are none

  bool empty() const { return list.empty(); }
};

// Those of src/data/myriad_numerals.tsv; empty for all other languages.
MyriadNumerals LearnMyriadNumerals(std::string_view language);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_MYRIAD_NUMERALS_H_
