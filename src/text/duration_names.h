// What units of time are called, from CLDR through ICU.
#ifndef CLAIMDIFF_TEXT_DURATION_NAMES_H_
#define CLAIMDIFF_TEXT_DURATION_NAMES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::text {

enum class DurationUnit : std::uint8_t {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeek,
  kMonth,
  kYear,
  kDecade,
  kCentury,
};

struct DurationName {
  std::string name;  // "horas", "min", "か月"
  DurationUnit unit = DurationUnit::kSecond;
  bool abbreviated = false;

  template <typename Field>
  void ForEachField(Field& field) {  // for records.h
    field(name), field(unit), field(abbreviated);
  }
};

// The units as written after a number, singular and plural, wide and short.
// A language that CLDR does not have gives none. Takes a few milliseconds.
std::vector<DurationName> DurationNames(std::string_view language);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_DURATION_NAMES_H_
