// What CLDR knows of a language's numbers: words, magnitudes, separators.
//
// Nothing here falls back to another language: where CLDR has no data for the
// language itself, the lists come back empty.
#ifndef CLAIMDIFF_TEXT_NUMBER_NAMES_H_
#define CLAIMDIFF_TEXT_NUMBER_NAMES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::text {

// One way to write `unit` times 10 to the `power`. A name that only stands
// before a smaller number ("cento e", "hundred and") is `leading`.
struct NumberName {
  std::string name;  // folded, without spaces, hyphens and commas
  std::uint16_t unit = 0;
  std::uint8_t power = 0;
  bool ordinal = false;
  bool leading = false;
  bool with_one = false;  // a power together with its "one": "onethousand"
  bool counted = false;   // a power that stands after a count only: "millions"

  template <typename Field>
  void ForEachField(Field& field) {  // for records.h, as below
    field(name), field(unit), field(power), field(ordinal);
    field(leading), field(with_one), field(counted);
  }
};

// The names of 0..99, of the hundreds, and of the powers of ten, in every case
// and gender that CLDR's rule-based number formats know. A power of ten has
// unit 1 and a power of 3 or more.
std::vector<NumberName> NumberNames(std::string_view language);

// A magnitude as it is written after digits: "5 mil", "2 Mio.", "3 億".
struct MagnitudeName {
  std::string name;  // folded, without spaces
  std::uint8_t power = 0;
  bool abbreviated = false;  // "M", "mld.": means nothing without digits

  template <typename Field>
  void ForEachField(Field& field) {
    field(name), field(power), field(abbreviated);
  }
};
std::vector<MagnitudeName> MagnitudeNames(std::string_view language);

struct NumberSymbols {
  char32_t decimal = U'.';
  char32_t grouping = U',';

  template <typename Field>
  void ForEachField(Field& field) {
    field(decimal), field(grouping);
  }
};
NumberSymbols NumberSymbolsOf(std::string_view language);

// Folds a phrase and leaves out spaces, hyphens, commas and apostrophes, so
// that "vingt-et-un", "vingt et un" and "vingtetun" are one.
std::string Squeeze(std::string_view phrase);

// Whether Squeeze leaves anything out inside of `phrase`.
bool IsParted(std::string_view phrase);

// `word` without its accents (Latin, Greek): "três" is "tres".
std::string WithoutAccents(std::string_view word);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_NUMBER_NAMES_H_
