#include "extract/units.h"

#include <charconv>
#include <map>

#include "data/data.h"

namespace claimdiff {

namespace {

using UnitTable = std::map<std::string, Unit, std::less<>>;

double ToDouble(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

UnitTable ReadUnits() {
  UnitTable units;
  data::ForEachRow(data::Table("units"), [&](std::string_view line) {
    Unit unit;
    unit.id = data::NextColumn(&line);
    unit.dimension = data::NextColumn(&line);
    unit.factor = ToDouble(data::NextColumn(&line));
    unit.offset = ToDouble(data::NextColumn(&line));
    units.emplace(unit.id, unit);
  });
  return units;
}

}  // namespace

const Unit* FindUnit(std::string_view id) {
  static const auto& units = *new UnitTable(ReadUnits());
  const auto found = units.find(id);
  return found == units.end() ? nullptr : &found->second;
}

}  // namespace claimdiff
