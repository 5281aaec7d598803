#include "extract/myriad_numerals.h"

#include <string>

#include "data/data.h"
#include "extract/columns.h"
#include "text/tokens.h"

namespace claimdiff {

namespace {

MyriadNumeral::Kind KindOf(std::string_view name) {
  if (name == "ten") return MyriadNumeral::Kind::kTen;
  if (name == "power") return MyriadNumeral::Kind::kPower;
  if (name == "point") return MyriadNumeral::Kind::kPoint;
  if (name == "minus") return MyriadNumeral::Kind::kMinus;
  return MyriadNumeral::Kind::kDigit;
}

void AddRow(std::string_view kind, int value, std::string_view forms,
            MyriadNumerals* numerals) {
  SplitCell(forms, '|', [&](std::string_view form) {
    const std::string key = text::Fold(form);
    if (key.empty()) return;
    if (kind == "counter") {
      (value == 0 ? numerals->counters : numerals->particles).Add(key, 0);
    } else if (kind == "several") {
      numerals->several.Add(key, 0);
    } else if (kind == "vague") {
      numerals->vague.Add(key, 0);
    } else if (kind == "not") {
      numerals->words.Add(key, 0);
    } else {
      const auto index = static_cast<std::uint32_t>(numerals->list.size());
      numerals->list.push_back(
          {KindOf(kind), static_cast<std::uint16_t>(value), kind == "formal"});
      numerals->signs.Add(key, index);
    }
  });
}

}  // namespace

MyriadNumerals LearnMyriadNumerals(std::string_view language) {
  MyriadNumerals numerals;
  data::ForEachRow(data::Table("myriad_numerals"), [&](std::string_view line) {
    if (!CellHasLanguage(data::NextColumn(&line), language)) return;
    const std::string_view kind = data::NextColumn(&line);
    const int value = CellToInt(data::NextColumn(&line));
    AddRow(kind, value, line, &numerals);
  });
  return numerals;
}

}  // namespace claimdiff
