// Units of measurement and what they are in SI: src/data/units.tsv.
#ifndef CLAIMDIFF_EXTRACT_UNITS_H_
#define CLAIMDIFF_EXTRACT_UNITS_H_

#include <string>
#include <string_view>

namespace claimdiff {

// base = (value + offset) * factor, in the dimension's SI unit.
struct Unit {
  std::string id;         // CLDR unit id
  std::string dimension;  // "length", "mass", "temperature", ...
  double factor = 1;
  double offset = 0;
};

// The unit of a CLDR id, or null for one that we do not read.
const Unit* FindUnit(std::string_view id);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_UNITS_H_
