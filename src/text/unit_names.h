// The names of units of measurement in one language, from CLDR.
#ifndef CLAIMDIFF_TEXT_UNIT_NAMES_H_
#define CLAIMDIFF_TEXT_UNIT_NAMES_H_

#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::text {

// One way to write a unit around its number: "5 kilómetros", "摄氏5度".
struct UnitName {
  std::string unit;    // CLDR unit id: "kilometer", "square-mile", "percent"
  std::string before;  // what stands before the number; usually empty
  std::string after;
  bool symbol = false;  // an abbreviation or a sign: "km", "°C"

  template <typename Field>
  void ForEachField(Field& field) {  // for records.h
    field(unit), field(before), field(after), field(symbol);
  }
};

// The units of src/data/units.tsv, degrees and per cent, in all widths, plural
// forms and grammatical cases. Empty where CLDR has no units for the language
// itself.
std::vector<UnitName> UnitNames(std::string_view language);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_UNIT_NAMES_H_
